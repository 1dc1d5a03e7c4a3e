package praxis.application.appointment;

import praxis.domain.access.Actor;

/** What is written down of who did something. */
final class Signature {

    private Signature() {}

    /** Tells callers apart, at most 64 characters for ids of this system. */
    static String of(Actor actor) {
        return switch (actor) {
            case Actor.Platform platform -> platform.name();
            case Actor.Person person -> "user " + person.user();
            case Actor.App app -> "key " + app.key();
        };
    }
}
