package praxis.domain;

/** A stretch of wall-clock time or of dates that cannot exist (H1): reversed, empty, out of the day, with seconds. */
public final class InvalidPeriod extends InvalidValue {

    private static final long serialVersionUID = 1L;

    public InvalidPeriod(String message) {
        super(message);
    }

    public InvalidPeriod(String field, String message) {
        super(field, message);
    }
}
