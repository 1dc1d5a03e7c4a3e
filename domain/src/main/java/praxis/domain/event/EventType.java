package praxis.domain.event;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing happened. */
public enum EventType {
    /** Booked at once, or a hold that was confirmed. */
    APPOINTMENT_BOOKED("appointment.booked"),
    APPOINTMENT_CANCELLED("appointment.cancelled"),
    APPOINTMENT_RESCHEDULED("appointment.rescheduled"),
    /** It no longer fits what is said about time (B6). */
    APPOINTMENT_NEEDS_ATTENTION("appointment.needs_attention"),
    /** What is said about time changed; a booking says nothing about time, it takes some. */
    AVAILABILITY_CHANGED("availability.changed");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    /** As the API writes it, e.g. {@code appointment.booked}. */
    public String code() {
        return code;
    }

    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
