package praxis.domain.audit;

import java.util.Locale;
import praxis.domain.access.Actor;

/**
 * Who made a change.
 *
 * @param id a user's or an API key's; the name of an administrator of the platform who is no person
 */
public record Author(Kind kind, String id) {

    /** What an author is. */
    public enum Kind {
        PLATFORM,
        USER,
        API_KEY
    }

    public static Author of(Actor actor) {
        return switch (actor) {
            case Actor.Platform platform -> new Author(Kind.PLATFORM, platform.name());
            case Actor.Person person -> new Author(Kind.USER, person.user().value());
            case Actor.App app -> new Author(Kind.API_KEY, app.key().value());
        };
    }

    /** As people read it: {@code user 0190…}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + id;
    }
}
