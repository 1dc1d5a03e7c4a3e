package praxis.rest.identity;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import praxis.application.Outcome;
import praxis.application.identity.Admission;
import praxis.application.identity.Caller;
import praxis.application.identity.FrontDoor;
import praxis.application.port.LiveSchedules;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.ApiKeyText;
import praxis.rest.problem.Refused;

/** Finds out who sent a request, off the event loop, since it asks the database. */
@Singleton
final class CallerFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private final FrontDoor door;
    private final Addresses addresses;
    private final RateLimits limits;
    private final CrossSite crossSite;
    private final Executor blocking;

    CallerFetcher(
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

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var shown = OpenPaths.has(request) ? Optional.<Shown>empty() : Shown.in(request);
        return shown.map(some -> later(() -> identified(request, some))).orElseGet(Publishers::empty);
    }

    private Publisher<Authentication> later(Supplier<Authentication> work) {
        return Publishers.fromCompletableFuture(() -> {
            var result = new CompletableFuture<Authentication>();
            blocking.execute(() -> {
                try {
                    result.complete(work.get());
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            });
            return result;
        });
    }

    private Authentication identified(HttpRequest<?> request, Shown shown) {
        var admitted = admit(door.admission(), shown, AskedSlots.in(request));
        if (admitted instanceof Outcome.Refused<Caller>) limits.refused(addresses.of(request));
        var caller = Refused.unlessDone(admitted);
        limits.caller(caller.actor());
        if (shown.byCookie()) crossSite.refuseUnlessFromHere(request);
        return new Identified(caller);
    }

    private static Outcome<Caller> admit(Admission admission, Shown shown, Optional<LiveSchedules.Question> question) {
        return ApiKeyText.read(shown.text())
                .map(key -> admission.admit(key, question))
                .orElseGet(() -> admission.admit(new AccessToken(shown.text()), question));
    }
}
