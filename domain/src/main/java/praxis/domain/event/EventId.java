package praxis.domain.event;

/** Names an event. Opaque; compared as text. */
public record EventId(String value) implements Comparable<EventId> {

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
