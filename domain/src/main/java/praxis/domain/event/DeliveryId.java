package praxis.domain.event;

/** Names a delivery. Opaque; compared as text. */
public record DeliveryId(String value) implements Comparable<DeliveryId> {

    @Override
    public int compareTo(DeliveryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
