package praxis.domain.time;

import java.time.LocalDate;
import java.time.ZoneId;
import praxis.domain.InvalidPeriod;

/** Time taken out of availability, as written down: whole local days, or from one local moment to another (A4). */
public sealed interface Stretch {

    /** Its instants by a clock, of the clock's dates and one day around them. */
    TimeRanges on(WallClock clock);

    /** The first local date it touches. */
    LocalDate firstDate();

    /** The last local date it touches. */
    LocalDate lastDate();

    /** The local dates that it can touch in the zone of a clinic, whichever clinic asks. */
    default Dates anywhere() {
        return new Dates(firstDate(), lastDate());
    }

    /** Inclusive local dates, each resolved in the zone of the clinic that asks. */
    record AllDay(Dates dates) implements Stretch {

        @Override
        public TimeRanges on(WallClock clock) {
            var asked = clock.dates();
            var first = dates.first().isAfter(asked.first()) ? dates.first() : asked.first();
            var last = dates.last().isBefore(asked.last()) ? dates.last() : asked.last();
            return last.isBefore(first) ? TimeRanges.NONE : clock.days(new Dates(first, last));
        }

        @Override
        public LocalDate firstDate() {
            return dates.first();
        }

        @Override
        public LocalDate lastDate() {
            return dates.last();
        }

        @Override
        public String toString() {
            return dates.first().equals(dates.last()) ? dates.first() + "" : dates.first() + " to " + dates.last();
        }
    }

    /** Half-open local date-times in the zone of the clinic that asks. */
    record Timed(LocalMoment start, LocalMoment end) implements Stretch {

        /** @throws InvalidPeriod if {@code end} is not after {@code start}, or that is 24:00 (H1) */
        public Timed {
            if (start.minute() == Period.MIDNIGHT)
                throw new InvalidPeriod("24:00 is an end, never a start; write the next day's 00:00 for " + start);
            if (start.compareTo(end) >= 0)
                throw new InvalidPeriod("the end " + end + " is not after the start " + start);
        }

        @Override
        public TimeRanges on(WallClock clock) {
            var asked = clock.dates();
            if (end.date().isBefore(asked.first()) || start.date().isAfter(asked.last())) return TimeRanges.NONE;
            var opening = start.date().isBefore(asked.first())
                    ? clock.opening(asked.firstDay(), 0)
                    : clock.opening(start.date().toEpochDay(), start.minute());
            var closing = end.date().isAfter(asked.last())
                    ? clock.opening(asked.lastDay() + 1, 0)
                    : clock.closing(end.date().toEpochDay(), end.minute());
            return TimeRanges.of(opening, closing);
        }

        @Override
        public LocalDate firstDate() {
            return start.date();
        }

        @Override
        public LocalDate lastDate() {
            return end.minute() == 0 ? end.date().minusDays(1) : end.date();
        }

        @Override
        public String toString() {
            return start + " to " + end;
        }
    }

    /** Local date-times of one zone, whichever clinic asks. */
    record TimedIn(Timed timed, ZoneId zone) implements Stretch {

        /** How many dates lie between two zones at most: their clocks are up to 26 hours apart. */
        private static final int SHIFT = 2;

        @Override
        public TimeRanges on(WallClock clock) {
            var asked = clock.dates();
            var near = anywhere();
            if (near.last().isBefore(asked.first()) || near.first().isAfter(asked.last())) return TimeRanges.NONE;
            var there = WallClock.of(zone, asked.widened(SHIFT, SHIFT));
            return timed.on(there).intersect(clock.days(asked));
        }

        @Override
        public Dates anywhere() {
            return Stretch.super.anywhere().widened(SHIFT, SHIFT);
        }

        @Override
        public LocalDate firstDate() {
            return timed.firstDate();
        }

        @Override
        public LocalDate lastDate() {
            return timed.lastDate();
        }

        @Override
        public String toString() {
            return timed + " " + zone.getId();
        }
    }
}
