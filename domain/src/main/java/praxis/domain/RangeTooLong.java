package praxis.domain;

/** A query over more dates, or with more slots, than one answer may have (S7). */
public final class RangeTooLong extends InvalidValue {

    private static final long serialVersionUID = 1L;

    public RangeTooLong(long asked, int most) {
        this("the range has " + asked + " days; at most " + most + " can be asked at once");
    }

    private RangeTooLong(String message) {
        super(message);
    }

    /** Of an answer with more than {@code most} slots. */
    public static RangeTooLong ofSlots(int most) {
        return new RangeTooLong("the range has more than " + most
                + " slots, which are too many for one answer; ask for fewer days, or for one provider");
    }
}
