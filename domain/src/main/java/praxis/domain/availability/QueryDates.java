package praxis.domain.availability;

import java.time.LocalDate;
import praxis.domain.RangeTooLong;
import praxis.domain.time.Dates;

/** The local dates of one query, at most {@value #MOST_DAYS} (S7). */
public record QueryDates(Dates dates) {

    public static final int MOST_DAYS = 92;

    /** How many slots one answer has at most; one provider never has so many, not even with a start every minute. */
    public static final int MOST_SLOTS = 250_000;

    /** @throws RangeTooLong if there are more than {@value #MOST_DAYS}; they are never cut short */
    public QueryDates {
        if (dates.count() > MOST_DAYS) throw new RangeTooLong(dates.count(), MOST_DAYS);
    }

    /** @throws praxis.domain.InvalidPeriod if {@code to} lies before {@code from} */
    public static QueryDates of(LocalDate from, LocalDate to) {
        return new QueryDates(new Dates(from, to));
    }
}
