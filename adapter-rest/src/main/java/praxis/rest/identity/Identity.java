package praxis.rest.identity;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import praxis.application.Outcome;
import praxis.application.identity.Admission;
import praxis.application.identity.Caller;
import praxis.application.identity.FrontDoor;
import praxis.application.port.LiveSchedules;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.ApiKeyText;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;
import praxis.rest.problem.Refused;

/**
 * Finds out who sent a request, off the event loop, since it asks the database. Lets in who is known, and everybody to what
 * is open; what they may do there, the use cases decide.
 */
@ServerFilter("/**")
@Order(Identity.AFTER - 1)
public final class Identity {

    /** For filters that tell what a resource takes, which strangers are not told. */
    public static final int AFTER = 40_000;

    private static final String CALLER = "praxis.caller";

    private final FrontDoor door;
    private final Addresses addresses;
    private final RateLimits limits;
    private final CrossSite crossSite;
    private final Executor blocking;

    Identity(
            FrontDoor door,
            Addresses addresses,
            RateLimits limits,
            CrossSite crossSite,
            @Named(TaskExecutors.BLOCKING) Executor blocking) {
        this.door = door;
        this.addresses = addresses;
        this.limits = limits;
        this.crossSite = crossSite;
        this.blocking = blocking;
    }

    /** The caller of a request, empty where anybody may come. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(CALLER, Caller.class);
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> find(HttpRequest<?> request) {
        if (OpenPaths.has(request)) return CompletableFuture.completedFuture(request);
        var shown = Shown.in(request)
                .orElseThrow(() -> new Refused(
                        Problem.of(ProblemCode.UNAUTHENTICATED, "an access token or an API key is needed")));
        return CompletableFuture.supplyAsync(() -> request.setAttribute(CALLER, admitted(request, shown)), blocking);
    }

    private Caller admitted(HttpRequest<?> request, Shown shown) {
        var admitted = admit(door.admission(), shown, AskedSlots.in(request));
        if (admitted instanceof Outcome.Refused<Caller>) limits.refused(addresses.of(request));
        var caller = Refused.unlessDone(admitted);
        limits.caller(caller.actor());
        if (shown.byCookie()) crossSite.refuseUnlessFromHere(request);
        return caller;
    }

    private static Outcome<Caller> admit(Admission admission, Shown shown, Optional<LiveSchedules.Question> question) {
        return ApiKeyText.read(shown.text())
                .map(key -> admission.admit(key, question))
                .orElseGet(() -> admission.admit(new AccessToken(shown.text()), question));
    }
}
