package praxis.domain.access;

import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;

/** Who asks. What they may do in a clinic is decided there and then, from what is stored, never from what they say. */
public sealed interface Actor {

    /** Whoever may run the program on the database, and is trusted as the database is. */
    Actor OPERATOR = new Platform("operator");

    /**
     * An administrator of the whole platform who is no person known here.
     *
     * @param name what the audit calls them, e.g. {@code operator}
     */
    record Platform(String name) implements Actor {}

    /**
     * A person who has shown who they are.
     *
     * @param platformAdmin whether they administrate the whole platform besides
     */
    record Person(UserId user, boolean platformAdmin) implements Actor {}

    /** A patient-facing app that speaks for one clinic. */
    record App(ApiKeyId key, ClinicId clinic) implements Actor {}

    /** Whether they may do everything everywhere. */
    default boolean isPlatformAdmin() {
        return switch (this) {
            case Platform platform -> true;
            case Person person -> person.platformAdmin();
            case App app -> false;
        };
    }
}
