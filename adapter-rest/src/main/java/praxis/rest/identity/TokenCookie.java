package praxis.rest.identity;

import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import praxis.domain.identity.AccessToken;

/** The cookie that carries an access token: out of reach of scripts, of plain HTTP and of other sites. */
public final class TokenCookie {

    static final String NAME = "access_token";

    private TokenCookie() {}

    public static Cookie of(AccessToken token, Duration lifetime) {
        return cookie(token.value()).maxAge(lifetime);
    }

    /** Makes the browser forget it. */
    public static Cookie cleared() {
        return cookie("").maxAge(Duration.ZERO);
    }

    private static Cookie cookie(String value) {
        return Cookie.of(NAME, value).path("/").httpOnly(true).secure(true).sameSite(SameSite.Strict);
    }
}
