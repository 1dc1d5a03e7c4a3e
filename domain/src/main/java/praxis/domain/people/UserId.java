package praxis.domain.people;

/** Names a person, known everywhere by one e-mail. Opaque; compared as text. */
public record UserId(String value) implements Comparable<UserId> {

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
