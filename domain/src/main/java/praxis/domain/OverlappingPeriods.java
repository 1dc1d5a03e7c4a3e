package praxis.domain;

/** Two periods of one owner that apply on one date overlap (H3); the message names both. */
public final class OverlappingPeriods extends InvalidValue {

    private static final long serialVersionUID = 1L;

    private final String first;
    private final String second;

    public OverlappingPeriods(String first, String second) {
        super(first + " overlaps " + second);
        this.first = first;
        this.second = second;
    }

    /** The earlier of the two as a person reads it, e.g. {@code Monday 09:00-13:00}. */
    public String first() {
        return first;
    }

    public String second() {
        return second;
    }
}
