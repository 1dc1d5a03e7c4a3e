package praxis.domain.closure;

/** Names a person's leave. Opaque; compared as text. */
public record LeaveId(String value) implements Comparable<LeaveId> {

    @Override
    public int compareTo(LeaveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
