package praxis.persistence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Ids as the database keeps them: 16 bytes, which sort as the canonical text does. */
final class Uuids {

    private static final int CANONICAL_LENGTH = 36;

    /** The greatest of all UUIDs, which is never given to anything. */
    private static final byte[] NOTHING = new byte[16];

    static {
        Arrays.fill(NOTHING, (byte) 0xff);
    }

    private Uuids() {}

    /** For a question: a text that is no canonical UUID equals nothing stored, and nothing comes after it. */
    static byte[] sought(String id) {
        return bytes(id).orElseGet(NOTHING::clone);
    }

    /** For a row. @throws IllegalArgumentException unless it is a canonical UUID */
    static byte[] stored(String id) {
        return bytes(id).orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is not a UUID"));
    }

    static String text(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    private static Optional<byte[]> bytes(String id) {
        if (id.length() != CANONICAL_LENGTH) return Optional.empty();
        try {
            var uuid = UUID.fromString(id);
            if (!uuid.toString().equals(id)) return Optional.empty();
            return Optional.of(ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
