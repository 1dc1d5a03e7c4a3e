package praxis.domain.clinic;

/** Names a clinic. Opaque; compared as text. */
public record ClinicId(String value) implements Comparable<ClinicId> {

    @Override
    public int compareTo(ClinicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
