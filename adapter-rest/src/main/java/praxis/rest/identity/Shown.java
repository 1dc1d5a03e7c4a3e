package praxis.rest.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * What a request shows for its caller. A header goes before the cookie, whatever it holds: nobody is let in by the second
 * because of a mistake in the first.
 */
record Shown(String text, boolean byCookie) {

    private static final String BEARER = "Bearer ";

    static Optional<Shown> in(HttpRequest<?> request) {
        var headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty())
            return request.getCookies()
                    .findCookie(TokenCookie.NAME)
                    .map(Cookie::getValue)
                    .filter(value -> !value.isEmpty())
                    .map(value -> new Shown(value, true));
        return Optional.of(new Shown(headers.size() == 1 ? bearer(headers.getFirst()) : "", false));
    }

    private static String bearer(String header) {
        var is = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return is ? header.substring(BEARER.length()).strip() : "";
    }

    @Override
    public String toString() {
        return byCookie ? "cookie" : "header";
    }
}
