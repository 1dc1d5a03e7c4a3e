package praxis.application.port;

import java.util.Optional;
import praxis.domain.access.ApiKeyId;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Fingerprint;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;

/**
 * Something that a number is kept of: 0 where nothing is stored, and another one after every change, from the moment
 * the change is committed.
 */
public sealed interface Mark {

    /** What a clinic says of availability: itself, its members, their hours, services and closures. */
    record OfClinic(ClinicId clinic) implements Mark {}

    /** What takes a person's time in every clinic: appointments, holds, leave. That a hold expires moves nothing. */
    record OfPerson(UserId person) implements Mark {}

    /**
     * What takes the time of any of those who give a service: moves up whenever an {@link OfPerson} of theirs does, as
     * long as they stay the same, which {@link OfClinic} tells.
     */
    record OfProviders(ClinicId clinic, ServiceId service) implements Mark {}

    /** What a person is in a clinic; the number says it. */
    record OfMember(ClinicId clinic, UserId user) implements Mark {

        public static long number(Standing standing) {
            return standing.ordinal() + 1L;
        }

        /** @param number 0 for somebody who is no member */
        public static Standing standing(long number) {
            return number == 0 ? Standing.STRANGER : Standing.values()[(int) number - 1];
        }
    }

    /** A person's round of sign-ins and whether they administrate the platform; the number says both. */
    record OfAccount(UserId user) implements Mark {

        public static long number(long round, boolean platformAdmin) {
            return 2 * round + (platformAdmin ? 2 : 1);
        }

        /** Whether the person administrates the platform; empty unless their sign-ins are in this round. */
        public static Optional<Boolean> platformAdmin(long number, long round) {
            if (number == number(round, true)) return Optional.of(true);
            return number == number(round, false) ? Optional.of(false) : Optional.empty();
        }
    }

    /** Whether a session was ended before its token expires; 1 if so. */
    record OfSession(Fingerprint session) implements Mark {}

    /** Whether an app's key is revoked; nothing else about a key ever changes but when it was used. */
    record OfApiKey(ApiKeyId key) implements Mark {

        public static final long VALID = 1;
        public static final long REVOKED = 2;
    }
}
