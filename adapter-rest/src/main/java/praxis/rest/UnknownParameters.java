package praxis.rest;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import praxis.application.port.IdempotencyKeys;
import praxis.rest.identity.Identity;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.ProblemCode;

/** Refuses parameters that a resource does not have, and those sent twice: a typo must not be lost silently. */
@ServerFilter("/v1/**")
@Order(Identity.AFTER)
final class UnknownParameters {

    private final Map<RouteInfo<?>, SortedSet<String>> known = new ConcurrentHashMap<>();

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!(RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route)) return;
        refuseOthers(request, known.computeIfAbsent(route.getRouteInfo(), info -> parametersOf(route)));
    }

    private static SortedSet<String> parametersOf(MethodBasedRouteMatch<?, ?> route) {
        var names = new TreeSet<String>();
        for (Argument<?> argument : route.getArguments())
            argument.getAnnotationMetadata().stringValue(QueryValue.class).ifPresent(names::add);
        if (route.hasAnnotation(Rehearsable.class)) names.addAll(DryRun.PARAMETERS);
        return names;
    }

    private static void refuseOthers(HttpRequest<?> request, SortedSet<String> known) {
        var flaws = new ArrayList<BadInput.Flaw>();
        if (request.getHeaders().getAll(IdempotencyKeys.FIELD).size() > 1)
            flaws.add(flaw(IdempotencyKeys.FIELD, "is given twice"));
        request.getParameters().forEach((name, values) -> {
            if (!known.contains(name)) flaws.add(flaw(name, "is not a parameter here" + those(known)));
            else if (values.size() > 1) flaws.add(flaw(name, "is given twice"));
        });
        if (!flaws.isEmpty()) throw new BadInput(flaws);
    }

    private static String those(SortedSet<String> known) {
        return known.isEmpty() ? "" : "; those are " + String.join(", ", known);
    }

    private static BadInput.Flaw flaw(String name, String message) {
        return new BadInput.Flaw(name, message, ProblemCode.MALFORMED_REQUEST);
    }
}
