package praxis.rest.identity;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/** What needs no identity; everything else does, also what there is not. */
final class OpenPaths {

    private static final Set<String> READ = Set.of("/health", "/health/liveness", "/health/readiness", "/openapi.yaml");

    private static final Set<String> POSTED = Set.of("/v1/login", "/v1/invitations/accept");

    private OpenPaths() {}

    static boolean has(HttpRequest<?> request) {
        return (request.getMethod() == HttpMethod.POST ? POSTED : READ).contains(request.getPath());
    }
}
