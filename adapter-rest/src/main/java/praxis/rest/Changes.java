package praxis.rest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.function.Function;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.rest.problem.Refused;

/** Changes what is said about time, or only rehearses that, as the current request asks for (B6). */
@Singleton
final class Changes {

    /** Of a request: what is to be told of its change instead of, or beside, what the change answers. */
    static final String TOLD = "praxis.consequences";

    /** Of a request: how many appointments its change turned out. */
    static final String MISFITS = "praxis.misfits";

    private final Callers callers;

    Changes(Callers callers) {
        this.callers = callers;
    }

    /**
     * What the caller's change answers. If it was a dry run nothing of it is kept, and {@link ChangeAnswers} tells what
     * it would do instead.
     *
     * @throws Refused if the change is refused
     */
    <T> T make(Function<UseCases, Outcome<T>> change) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
        var dryRun = DryRun.of(request);
        return dryRun.asked() ? rehearsed(request, dryRun, change) : kept(request, change);
    }

    private <T> T rehearsed(HttpRequest<?> request, DryRun dryRun, Function<UseCases, Outcome<T>> change) {
        var praxis = callers.useCases();
        var changed = Refused.unlessDone(praxis.consequences().of(true, dryRun.dates(), () -> change.apply(praxis)));
        request.setAttribute(TOLD, ConsequencesJson.of(changed.consequences()));
        return changed.value();
    }

    private <T> T kept(HttpRequest<?> request, Function<UseCases, Outcome<T>> change) {
        var praxis = callers.useCases();
        var kept = Refused.unlessDone(praxis.consequences().keep(() -> change.apply(praxis)));
        request.setAttribute(MISFITS, kept.misfits());
        return kept.value();
    }
}
