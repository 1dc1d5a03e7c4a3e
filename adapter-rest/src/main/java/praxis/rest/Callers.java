package praxis.rest;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import praxis.application.FrontDesk;
import praxis.application.UseCases;
import praxis.application.availability.FindSlots;
import praxis.application.identity.Caller;
import praxis.domain.access.Actor;
import praxis.rest.identity.Identity;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;
import praxis.rest.problem.Refused;

/** Who calls. */
@Singleton
final class Callers {

    private final FrontDesk desk;

    Callers(FrontDesk desk) {
        this.desk = desk;
    }

    /** What the caller of the current request may use. @throws Refused if nobody has said who that is */
    UseCases useCases() {
        return desk.serving(caller());
    }

    /** As of {@link #useCases}. */
    FindSlots slots() {
        return desk.slots(caller());
    }

    Actor actor() {
        return caller().actor();
    }

    Caller caller() {
        return ServerRequestContext.<Object>currentRequest()
                .flatMap(Identity::of)
                .orElseThrow(() -> new Refused(Problem.of(ProblemCode.UNAUTHENTICATED, "nobody has said who calls")));
    }

    /** @throws Refused unless the caller administrates the platform */
    void requirePlatformAdmin() {
        if (!actor().isPlatformAdmin())
            throw new Refused(Problem.of(ProblemCode.FORBIDDEN, "this needs an administrator of the platform"));
    }
}
