package praxis.domain.access;

/** Names a clinic's API key; no secret. Opaque; compared as text. */
public record ApiKeyId(String value) implements Comparable<ApiKeyId> {

    @Override
    public int compareTo(ApiKeyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
