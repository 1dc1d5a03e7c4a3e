package praxis.domain.appointment;

import java.util.Locale;

/** What became of an appointment. */
public enum AppointmentStatus {
    /** Kept free for somebody until an instant, after which it holds nothing (B4). */
    HELD,
    BOOKED,
    CANCELLED,
    COMPLETED,
    /** The patient did not come. */
    NO_SHOW;

    /** Whether the person's time is taken. What took place keeps its time; what did not gives it back. */
    public boolean takesTime() {
        return switch (this) {
            case HELD, BOOKED, COMPLETED -> true;
            case CANCELLED, NO_SHOW -> false;
        };
    }

    /** Whether anything can still become of it. */
    public boolean isOpen() {
        return this == HELD || this == BOOKED;
    }

    /** As in a sentence, e.g. {@code no show}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
