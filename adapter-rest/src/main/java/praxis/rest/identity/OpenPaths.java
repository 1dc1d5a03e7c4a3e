package praxis.rest.identity;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/** What needs no identity; everything else does, also what there is not. */
public final class OpenPaths {

    private static final Set<String> READ = Set.of("/health", "/health/liveness", "/health/readiness", "/openapi.yaml");

    private static final Set<String> POSTED = Set.of("/v1/login", "/v1/invitations/accept");

    private OpenPaths() {}

    static boolean has(HttpRequest<?> request) {
        return has(request.getMethod(), request.getPath()) || isUnreadable(request);
    }

    /** What the server makes of a target that is no URI, to answer 400: no header is left, so nobody can be found out. */
    private static boolean isUnreadable(HttpRequest<?> request) {
        return request.getPath().equals("/") && request.getHeaders().names().isEmpty();
    }

    public static boolean has(HttpMethod method, String path) {
        return (method == HttpMethod.POST ? POSTED : READ).contains(path);
    }
}
