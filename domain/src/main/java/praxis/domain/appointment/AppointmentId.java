package praxis.domain.appointment;

/** Names an appointment or hold. Opaque; compared as text. */
public record AppointmentId(String value) implements Comparable<AppointmentId> {

    @Override
    public int compareTo(AppointmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
