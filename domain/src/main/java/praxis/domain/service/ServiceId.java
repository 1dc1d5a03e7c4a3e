package praxis.domain.service;

/** Names a service. Opaque; compared as text. */
public record ServiceId(String value) implements Comparable<ServiceId> {

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
