package praxis.domain;

/** A query over more dates than one answer may have (S7). */
public final class RangeTooLong extends InvalidValue {

    private static final long serialVersionUID = 1L;

    public RangeTooLong(long asked, int most) {
        super("the range has " + asked + " days; at most " + most + " can be asked at once");
    }
}
