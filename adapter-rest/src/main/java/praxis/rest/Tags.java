package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import praxis.rest.input.Preconditions;

/** Makes strong {@code ETag}s. */
final class Tags {

    private static final int BYTES = 12;

    /** To be changed with the form of answers whose tag is made of a version. */
    private static final String FORM = "1 ";

    private Tags() {}

    static String of(byte[] bytes) {
        return "\"" + HexFormat.of().formatHex(sha256(bytes), 0, BYTES) + "\"";
    }

    /**
     * The body, or that the asker has it already, which is told without making it.
     *
     * @param version of the body; where there is none, the body itself is compared later
     */
    static <T> HttpResponse<T> unlessKnown(HttpRequest<?> request, Optional<String> version, Supplier<T> body) {
        var tag = version.map(text -> of((FORM + text).getBytes(StandardCharsets.US_ASCII)));
        return tag.filter(one -> isKnown(request, one))
                .map(one -> HttpResponse.<T>notModified().header(HttpHeaders.ETAG, one))
                .orElseGet(() -> tagged(HttpResponse.ok(body.get()), tag));
    }

    private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> response, Optional<String> tag) {
        tag.ifPresent(one -> response.header(HttpHeaders.ETAG, one));
        return response;
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
