package praxis.domain.audit;

/** Names an entry of the audit. Opaque; compared as text, a later one is greater. */
public record AuditEntryId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
