package praxis.application.port;

/** A unique key that another row holds; thrown by a port's writes, answered by {@link Transactions#decide}. */
public final class AlreadyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /** @param field the key as the API names it, e.g. {@code external_id} */
    public AlreadyTaken(String field, String value) {
        super(field + " " + value + " is taken");
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
