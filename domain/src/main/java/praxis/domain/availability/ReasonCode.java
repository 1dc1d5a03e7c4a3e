package praxis.domain.availability;

import praxis.domain.service.Alignment;

/** Why an instant cannot be booked (E1). */
public enum ReasonCode {
    CLINIC_INACTIVE,
    NOT_A_PROVIDER,
    NOT_APPROVED,
    NOT_ASSIGNED,
    /** The service is not offered at present; no code of E1 says so, and an empty answer would break E2. */
    SERVICE_INACTIVE,
    /** The local date has no clinic period at all. */
    CLINIC_CLOSED,
    /** The clinic works on that local date, but not at this minute. */
    OUTSIDE_CLINIC_HOURS,
    OUTSIDE_PROVIDER_HOURS,
    CLINIC_CLOSURE,
    PROVIDER_CLOSURE,
    PERSON_LEAVE,
    BUSY,
    BUSY_ELSEWHERE,
    /** Too close to an appointment that the service itself does not overlap (S3). */
    BUFFER,
    OFF_GRID,
    TOO_SOON,
    TOO_FAR;

    /** Whether it depends on the provider; else it is the clinic's or the service's, and the same for all. */
    boolean isOfProvider(Alignment alignment) {
        return switch (this) {
            case NOT_A_PROVIDER,
                    NOT_APPROVED,
                    NOT_ASSIGNED,
                    OUTSIDE_PROVIDER_HOURS,
                    PROVIDER_CLOSURE,
                    PERSON_LEAVE,
                    BUSY,
                    BUSY_ELSEWHERE,
                    BUFFER -> true;
            case OFF_GRID -> alignment == Alignment.PERIOD;
            case CLINIC_INACTIVE,
                    SERVICE_INACTIVE,
                    CLINIC_CLOSED,
                    OUTSIDE_CLINIC_HOURS,
                    CLINIC_CLOSURE,
                    TOO_SOON,
                    TOO_FAR -> false;
        };
    }
}
