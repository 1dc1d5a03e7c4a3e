package praxis.application.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import praxis.domain.appointment.Appointment;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;

/**
 * What {@link Schedules} tells of a service, ready for listing, for the dates around today. May be remembered, and is
 * never older than the glance that it is asked with. Needs no transaction; only {@link #lock} is in one, and is ground for
 * a booking.
 */
public interface LiveSchedules {

    /** How many dates are kept from yesterday on: every query that begins within the next four weeks. */
    int DAYS = QueryDates.MOST_DAYS + 30;

    /** How many are kept where those are too few: every query that begins within the next ten months. */
    int MOST_DAYS = QueryDates.MOST_DAYS + 308;

    /** @param provider the only one asked about, assigned or not; empty for all who are assigned */
    record Question(ClinicId clinic, ServiceId service, Optional<MembershipId> provider) {}

    /**
     * @param calendar of {@code dates}
     * @param version equal to an earlier answer's only if nothing has changed since, holds that have expired included
     */
    record Found(Clinic clinic, Service service, ServiceCalendar calendar, Dates dates, List<Long> version) {

        public Found {
            version = List.copyOf(version);
        }
    }

    /** What to glance at before {@link #find}; nothing where there is nothing remembered to be compared with. */
    Set<Mark> marks(Question question);

    /**
     * Empty if the clinic has no such service or no such member, or if such dates are not {@link #kept}.
     *
     * @param glance taken after the question arrived; where it does not cover {@link #marks}, what is remembered is not
     *     used
     */
    Optional<Found> find(Question question, Dates dates, Glance glance, Instant now);

    /**
     * The provider whom a question names, where these dates of theirs are remembered, however long ago: whose time it is
     * never changes. Anything else about them may have.
     */
    Optional<Membership> remembered(Question question, Dates dates);

    /**
     * A person's calendar, locked.
     *
     * @param number as of {@link Calendars#lock(UserId)}
     * @param calendar knows of one start whether it can be booked; empty where {@link Schedules} must be asked
     */
    record Locked(long number, Optional<ServiceCalendar> calendar) {}

    /**
     * Locks a person's calendar as {@link Calendars#lock(UserId)} does, and tells from what is remembered when the
     * service can start, if what is stored then shows that nothing has changed since but appointments; these are read
     * behind the lock.
     *
     * @param question names the provider, whose calendar {@code person}'s is
     */
    Locked lock(Question question, UserId person, Instant start, Instant now);

    /** Told, once it is kept, of an appointment made behind {@link #lock}, so that what is remembered need not be read again. */
    void booked(Appointment made);

    /** The dates among which the local date of an instant is, whatever the zone. */
    static Dates around(Instant instant) {
        var date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return new Dates(date, date).widened(1, 1);
    }

    /**
     * The dates that are kept to answer for those that are asked about: yesterday to four months ahead, to thirteen where
     * that is too near; by the date in Greenwich. Empty where neither will do.
     */
    static Optional<Dates> kept(Dates asked, Instant now) {
        var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return Stream.of(DAYS, MOST_DAYS)
                .map(days -> new Dates(yesterday, yesterday).widened(0, days))
                .filter(dates -> contains(dates, asked))
                .findFirst();
    }

    static boolean contains(Dates dates, Dates asked) {
        return dates.contains(asked.first()) && dates.contains(asked.last());
    }
}
