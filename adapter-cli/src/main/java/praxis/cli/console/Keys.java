package praxis.cli.console;

import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;

/** How commands that people are told to try name a thing, as one word of a shell. */
public final class Keys {

    private Keys() {}

    public static String of(Clinic clinic) {
        return key(clinic.externalId(), clinic.id());
    }

    public static String of(Service service) {
        return key(service.externalId(), service.id());
    }

    public static String of(Membership member) {
        return Shell.word(member.email().value());
    }

    private static String key(Optional<ExternalId> external, Object id) {
        return Shell.word(external.map(ExternalId::value).orElseGet(id::toString));
    }
}
