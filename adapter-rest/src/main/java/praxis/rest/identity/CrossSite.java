package praxis.rest.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;
import praxis.rest.problem.Refused;

/**
 * Refuses what another site makes a browser send. Browsers say themselves where a request comes from, in
 * {@code Sec-Fetch-Site} or else in {@code Origin}, and no page can change what they say.
 */
@Singleton
public final class CrossSite {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private enum From {
        HERE,
        ELSEWHERE,
        UNKNOWN
    }

    private final Addresses addresses;

    CrossSite(Addresses addresses) {
        this.addresses = addresses;
    }

    /** For a request that a cookie speaks for. @throws Refused if it changes something and is not surely of this site */
    void refuseUnlessFromHere(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && from(request) != From.HERE) throw refusal();
    }

    /** For a request that is to set a cookie; other programs than browsers say nothing. @throws Refused if another site sent it */
    public void refuseIfFromElsewhere(HttpRequest<?> request) {
        if (from(request) == From.ELSEWHERE) throw refusal();
    }

    private From from(HttpRequest<?> request) {
        var site = Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN));
        if (site.isPresent() && !site.get().equals("same-origin")) return From.ELSEWHERE;
        if (origin.isPresent()) return isOwn(origin.get(), request) ? From.HERE : From.ELSEWHERE;
        return site.isPresent() ? From.HERE : From.UNKNOWN;
    }

    private boolean isOwn(String origin, HttpRequest<?> request) {
        return authority(origin)
                .flatMap(there -> addresses.host(request).map(here -> here.equalsIgnoreCase(there)))
                .orElse(false);
    }

    /** Host and port, as {@code Host} has them. */
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Refused refusal() {
        return new Refused(Problem.of(ProblemCode.FORBIDDEN, "the request does not come from a page of this server"));
    }
}
