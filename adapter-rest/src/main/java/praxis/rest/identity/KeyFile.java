package praxis.rest.identity;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key that a machine makes for itself, in a file that only its owner reads. */
final class KeyFile {

    private static final String NAME = "token.key";

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;
    private final Path file;

    KeyFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve(NAME);
    }

    /** Made with the first call; processes that call at once agree on one. */
    TokenKey key() {
        try {
            if (!Files.exists(file)) make();
            refuseIfOthersRead();
            return TokenKey.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "the key of access tokens in " + file + " can be neither read nor made; give keys as "
                            + TokenKeys.SETTING + " instead",
                    e);
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] only(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Written under another name first, then linked, which fails if another process was quicker: never half a file. */
    private void make() throws IOException {
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, only("rwx------"));
        var draft = Files.createTempFile(folder, ".token-", ".key", only("rw-------"));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(random()) + "\n");
            link(draft);
        } catch (FileAlreadyExistsException another) {
            // whose key it is then
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void link(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    private static byte[] random() {
        var bytes = new byte[TokenKey.LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private void refuseIfOthersRead() throws IOException {
        if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(file)))
            throw new ConfigurationException(
                    "others than its owner may use the key of access tokens in " + file + "; say: chmod 600 " + file);
    }
}
