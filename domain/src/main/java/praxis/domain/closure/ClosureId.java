package praxis.domain.closure;

/** Names a closure. Opaque; compared as text. */
public record ClosureId(String value) implements Comparable<ClosureId> {

    @Override
    public int compareTo(ClosureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
