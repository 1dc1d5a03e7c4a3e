package praxis.rest;

import jakarta.inject.Singleton;
import praxis.application.FrontDesk;
import praxis.application.UseCases;
import praxis.domain.access.Actor;

/** Who calls. */
@Singleton
final class Callers {

    private final FrontDesk desk;

    Callers(FrontDesk desk) {
        this.desk = desk;
    }

    /** What the caller of the current request may use. */
    UseCases useCases() {
        return desk.serving(Actor.OPERATOR);
    }
}
