package praxis.domain;

/** The caller's own key for a thing, 1 to 200 characters, so that a second import updates instead of duplicating. */
public record ExternalId(String value) {

    public ExternalId {
        value = InvalidValue.text("external_id", value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}
