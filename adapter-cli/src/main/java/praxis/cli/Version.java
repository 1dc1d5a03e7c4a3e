package praxis.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Praxis.class.getPackage().getImplementationVersion());
        return new String[] {"praxis " + version.orElse("(not packaged)")};
    }
}
