package praxis.domain.people;

/** Names one person in one clinic; a provider's id is this one, never the person's. Opaque; compared as text. */
public record MembershipId(String value) implements Comparable<MembershipId> {

    @Override
    public int compareTo(MembershipId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
