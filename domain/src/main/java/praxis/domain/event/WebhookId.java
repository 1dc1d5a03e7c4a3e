package praxis.domain.event;

/** Names a webhook. Opaque; compared as text. */
public record WebhookId(String value) implements Comparable<WebhookId> {

    @Override
    public int compareTo(WebhookId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
