package praxis.cli.server;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port, 0 to 65535. */
public final class PortReader implements ITypeConverter<Integer> {

    private static final int MOST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= MOST) return port;
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new TypeConversionException("'" + text + "' is not a TCP port from 0 to " + MOST);
    }
}
