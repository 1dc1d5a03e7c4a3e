package praxis.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import praxis.application.port.Glance;
import praxis.application.port.Glances;
import praxis.application.port.LiveSchedules;
import praxis.application.port.LiveSchedules.Found;
import praxis.application.port.Mark;
import praxis.domain.appointment.Appointment;
import praxis.domain.availability.ClinicCalendar;
import praxis.domain.availability.Diary;
import praxis.domain.availability.ProviderCalendar;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;
import praxis.domain.time.TimeRange;

/**
 * A service's schedules, compiled, as they were when their numbers were read, or later.
 *
 * @param together what is glanced at first where there are many persons: one number for all of them
 * @param marks of all that may change it, to be glanced at first
 * @param begun when reading it began, by {@link System#nanoTime}
 */
record Kept(
        Found found,
        Mark clinic,
        long number,
        List<Person> persons,
        Optional<Mark> together,
        Set<Mark> marks,
        long begun) {

    /** How many persons are glanced at one by one. */
    static final int FEW = 16;

    /** How far apart requests that come at once may have seen the clock: what one has read serves the others. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /**
     * @param last the appointment that moved the number last, where it is known
     * @param since from when on; to a clock that is set back further, holds that had expired take time again
     * @param holdEnd when the first of the holds expires, {@link Instant#MAX} if there is none
     */
    record Person(Mark.OfPerson mark, long number, Optional<String> last, Instant since, Instant holdEnd, Diary diary) {

        /**
         * Whether the number and whose it is prove that no appointment is missing: numbers are given one by one, so the
         * same appointment with the same number comes behind the same ones.
         */
        private boolean isProvable() {
            return last.isPresent() || bookings() == 0;
        }

        /** The number of the last booking, or of whatever else moved it. */
        private long bookings() {
            return Changes.booking(number);
        }

        /** @param numbers behind a lock, which moved the number by one */
        private boolean isProved(JdbcCalendars.Numbers numbers) {
            return numbers.person() == number + 1 && numbers.made().equals(last);
        }

        /** With an appointment that got the next number; the same if it did not, or if this may lack others. */
        private Person with(Appointment made) {
            var placement = made.placement();
            if (!isProvable() || placement.number() != bookings() + 1) return this;
            var busy = made.busyFor(made.clinic());
            var end = made.holdUntil().filter(holdEnd::isAfter).orElse(holdEnd);
            return new Person(mark, number + 1, busy.appointment(), since, end, diary.with(busy));
        }

        private Person unprovable() {
            return new Person(mark, number, Optional.empty(), since, holdEnd, diary);
        }

        private boolean isOf(MembershipId provider) {
            return diary.calendar().provider().id().equals(provider);
        }

        /** The end of a hold as it is stored, to the millisecond: the next hold may end in the same second. */
        private Stream<Long> version() {
            return Stream.of(number, holdEnd.getEpochSecond(), holdEnd.getLong(ChronoField.MILLI_OF_SECOND));
        }

        private boolean isCurrent(Glance glance, Instant now) {
            return glance.of(mark) == number && isOf(now);
        }

        private boolean isOf(Instant now) {
            return !now.isBefore(since) && now.isBefore(holdEnd);
        }

        private boolean hasLeaveOf(Glance glance) {
            return glance.of(mark) >> Changes.LEAVE_SHIFT == number >> Changes.LEAVE_SHIFT;
        }
    }

    static Kept of(JdbcSchedules.Numbered numbered, Dates dates, long begun, Instant now) {
        var schedule = numbered.schedule();
        var clinic = new ClinicCalendar(schedule.clinic(), dates);
        var persons = new ArrayList<Person>();
        for (int i = 0; i < numbered.persons().size(); i++) {
            var person = numbered.persons().get(i);
            var diary = new Diary(
                    new ProviderCalendar(clinic, schedule.providers().get(i)),
                    JdbcSchedules.blocked(schedule.busy(), person.id()));
            persons.add(new Person(
                    new Mark.OfPerson(person.id()),
                    person.number(),
                    person.last(),
                    now.minus(AT_ONCE),
                    person.holdEnd(),
                    diary));
        }
        return of(schedule.clinic().clinic(), schedule.service(), dates, numbered.clinic(), persons, begun);
    }

    private static Kept of(Clinic clinic, Service service, Dates dates, long number, List<Person> persons, long begun) {
        var diaries = persons.stream().map(Person::diary).toList();
        var version = Stream.concat(Stream.of(number), persons.stream().flatMap(Person::version))
                .toList();
        var mark = new Mark.OfClinic(clinic.id());
        var together = Optional.<Mark>of(new Mark.OfProviders(clinic.id(), service.id()))
                .filter(all -> persons.size() > FEW);
        var each = persons.stream().map(Person::mark);
        return new Kept(
                new Found(clinic, service, ServiceCalendar.of(service, diaries), dates, version),
                mark,
                number,
                List.copyOf(persons),
                together,
                Stream.concat(Stream.of(mark), together.map(Stream::of).orElse(each.map(one -> one)))
                        .collect(Collectors.toUnmodifiableSet()),
                begun);
    }

    /** Whether nothing has changed since, by a glance, and the dates are among these. */
    boolean isCurrent(Glance glance, Dates dates, Instant now) {
        return isOfClinic(glance, dates)
                && together.map(all -> glance.of(all) <= sum() && holds(now))
                        .orElseGet(
                                () -> hasLeavesOf(glance) && stale(glance, now).isEmpty());
    }

    private long sum() {
        return persons.stream().mapToLong(Person::number).sum();
    }

    /** Whether the same holds take time as when they were read. */
    boolean holds(Instant now) {
        return persons.stream().allMatch(person -> person.isOf(now));
    }

    /** Whether only the persons' time may have changed. */
    boolean isOfClinic(Glance glance, Dates dates) {
        return glance.covers(marks) && LiveSchedules.contains(found.dates(), dates) && glance.of(clinic) == number;
    }

    /** What tells whose time has changed: the glance itself, or a later one. */
    Glance each(Glance glance, Glances glances) {
        return together.isEmpty()
                ? glance
                : glances.at(persons.stream().map(Person::mark).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether of persons only appointments and holds may have changed. @param glance at each of them */
    boolean hasLeavesOf(Glance glance) {
        return persons.stream().allMatch(person -> person.hasLeaveOf(glance));
    }

    /** Those whose appointments or holds have changed. @param glance at each of them */
    List<UserId> stale(Glance glance, Instant now) {
        return persons.stream()
                .filter(person -> !person.isCurrent(glance, now))
                .map(person -> person.mark().person())
                .toList();
    }

    /** The same with what takes the time of some persons, read after the glance; the rest is as old as it was. */
    Kept with(Loaded busy, List<UserId> loaded, Glance glance, Instant now) {
        var times = busy.busy();
        return each(one -> {
            var person = one.mark().person();
            if (!loaded.contains(person)) return one;
            var reached = glance.of(one.mark());
            return new Person(
                    one.mark(),
                    reached,
                    busy.made(person, Changes.booking(reached)),
                    now.minus(AT_ONCE),
                    busy.holdEnd(person),
                    new Diary(one.diary().calendar(), JdbcSchedules.blocked(times, person)));
        });
    }

    /**
     * With an appointment that has just been made, where nothing else lies between. Of those who are glanced at together
     * it stays as it is: their sum tells only of what is as it was at one moment.
     */
    Kept with(Appointment made) {
        if (together.isPresent()) return this;
        var person = made.placement().person();
        return each(one -> one.mark().person().equals(person) ? one.with(made) : one);
    }

    /** The same, which does not claim any more to have all of a provider's appointments. */
    Kept unprovable(MembershipId provider) {
        return each(one -> one.isOf(provider) ? one.unprovable() : one);
    }

    private Kept each(UnaryOperator<Person> change) {
        var changed = persons.stream().map(change).toList();
        return changed.equals(persons)
                ? this
                : of(found.clinic(), found.service(), found.dates(), number, changed, begun);
    }

    /** The provider with an id, if among those who are remembered. */
    Optional<ProviderCalendar> calendarOf(MembershipId provider) {
        return personOf(provider).map(one -> one.diary().calendar());
    }

    private Optional<Person> personOf(MembershipId provider) {
        return persons.stream().filter(one -> one.isOf(provider)).findFirst();
    }

    /** The number of the last booking of a provider, where it can be proved that nothing was booked since. */
    OptionalLong provable(MembershipId provider) {
        return personOf(provider).filter(Person::isProvable).stream()
                .mapToLong(Person::bookings)
                .findFirst();
    }

    /** With one provider as remembered; empty where the numbers do not prove that nothing has changed since. */
    Optional<ServiceCalendar> at(JdbcCalendars.Numbers numbers, MembershipId provider, Instant now) {
        if (numbers.clinic() != number) return Optional.empty();
        return personOf(provider)
                .filter(one -> one.isProved(numbers) && one.isOf(now))
                .map(one -> alone(one.diary()));
    }

    private ServiceCalendar alone(Diary diary) {
        return ServiceCalendar.of(found.service(), List.of(diary));
    }

    /** A visit that starts at an instant, with the service's buffers. */
    TimeRange needed(Instant start) {
        var rules = found.service().rules();
        return new TimeRange(
                start.minusSeconds(60L * rules.bufferBefore()),
                start.plusSeconds(60L * (rules.duration() + rules.bufferAfter())));
    }

    /** With one provider's appointments as they were looked at; empty where anything else has changed since. */
    Optional<ServiceCalendar> at(JdbcCalendars.Look look, MembershipId provider) {
        if (look.clinic() != number) return Optional.empty();
        return personOf(provider)
                .filter(one -> one.number() >> Changes.LEAVE_SHIFT == look.person() >> Changes.LEAVE_SHIFT)
                .map(one -> alone(new Diary(
                        one.diary().calendar(),
                        JdbcSchedules.blocked(look.busy().busy(), one.mark().person()))));
    }

    /** About how much memory it takes. */
    int bytes() {
        var pieces = persons.stream()
                .mapToInt(person -> person.diary().calendar().availability().size())
                .sum();
        return 2_000 + 1_500 * persons.size() + 80 * pieces;
    }
}
