package praxis.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream of the process that remembers its first failure, which a writer around it would keep to itself. */
final class Outlet extends FileOutputStream {

    private @Nullable IOException failure;

    Outlet(FileDescriptor stream) {
        super(stream);
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether it is only that nobody reads on, as behind {@code | head}. */
    static boolean isClosedByReader(IOException failure) {
        return "Broken pipe".equals(failure.getMessage());
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException e) {
            if (failure == null) failure = e;
            throw e;
        }
    }
}
