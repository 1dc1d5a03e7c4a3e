package praxis.rest;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.ArrayList;
import java.util.TreeSet;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.ProblemCode;

/** Refuses parameters that a resource does not have, and those sent twice: a typo must not be lost silently. */
@ServerFilter("/v1/**")
@Order(Filters.AFTER_IDENTITY)
final class UnknownParameters {

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!(RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route)) return;
        var known = new TreeSet<String>();
        for (Argument<?> argument : route.getArguments())
            argument.getAnnotationMetadata().stringValue(QueryValue.class).ifPresent(known::add);
        if (route.hasAnnotation(Rehearsable.class)) known.addAll(DryRun.PARAMETERS);
        refuseOthers(request, known);
    }

    private static void refuseOthers(HttpRequest<?> request, TreeSet<String> known) {
        var flaws = new ArrayList<BadInput.Flaw>();
        request.getParameters().forEach((name, values) -> {
            if (!known.contains(name)) flaws.add(flaw(name, "is not a parameter here" + those(known)));
            else if (values.size() > 1) flaws.add(flaw(name, "is given twice"));
        });
        if (!flaws.isEmpty()) throw new BadInput(flaws);
    }

    private static String those(TreeSet<String> known) {
        return known.isEmpty() ? "" : "; those are " + String.join(", ", known);
    }

    private static BadInput.Flaw flaw(String name, String message) {
        return new BadInput.Flaw(name, message, ProblemCode.MALFORMED_REQUEST);
    }
}
