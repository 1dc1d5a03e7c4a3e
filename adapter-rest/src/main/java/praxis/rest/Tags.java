package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import praxis.rest.input.Preconditions;

/** Makes strong {@code ETag}s. */
final class Tags {

    private static final int BYTES = 12;

    private Tags() {}

    static String of(byte[] bytes) {
        return "\"" + HexFormat.of().formatHex(sha256(bytes), 0, BYTES) + "\"";
    }

    /** Whether the asker has what this tag names. */
    static boolean isKnown(HttpRequest<?> request, String tag) {
        var asked = String.join(",", request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH));
        return !asked.isEmpty() && Preconditions.names(asked, tag);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
