package praxis.application.availability;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Schedules;
import praxis.application.port.Transactions;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.availability.Explanation;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;

/** When a service can be booked right now, and why not at an instant: both of one {@link ServiceSchedule} (E2). */
public final class FindSlots {

    /** How many slots one search can ask for. */
    public static final int MOST_NEXT = 200;

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-30T00:00:00Z");

    /** @param slots ordered by start, then provider id (S5) */
    public record Answer(Clinic clinic, ServiceId service, List<Slot> slots) {}

    /** Why, or that, one start can be booked. */
    public record Why(Clinic clinic, Explanation explanation) {}

    private final Access access;
    private final Transactions transactions;
    private final Schedules schedules;
    private final InstantSource clock;

    public FindSlots(Access access, Transactions transactions, Schedules schedules, InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * The slots of some dates (S7).
     *
     * @param provider empty for any provider who is assigned
     */
    public Outcome<Answer> find(ClinicId clinic, ServiceId service, Optional<MembershipId> provider, QueryDates asked) {
        return load(Permission.READ_SLOTS, clinic, service, provider, asked.dates())
                .map(schedule -> answer(schedule, schedule.slots(asked, clock.instant())));
    }

    /**
     * The earliest slots that start after an instant, within the service's horizon.
     *
     * @param after empty for those from now on
     * @param most 1 to {@value #MOST_NEXT}
     * @throws InvalidValue if {@code most} or the year of {@code after} is out of bounds
     */
    public Outcome<Answer> next(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Optional<Instant> after, int most) {
        InvalidValue.within("limit", most, 1, MOST_NEXT);
        var now = clock.instant();
        var start = after.map(last -> inTime("after", last).plusNanos(1)).orElse(now);
        return load(Permission.READ_SLOTS, clinic, service, provider, new Dates(dateBefore(start), END_OF_TIME))
                .map(schedule -> answer(schedule, schedule.next(start, now, most)));
    }

    /** Every reason why a start is not a slot (E1). @throws InvalidValue if the year of {@code at} is out of bounds */
    public Outcome<Why> explain(ClinicId clinic, ServiceId service, MembershipId provider, Instant at) {
        var date = dateBefore(inTime("at", at));
        return load(Permission.EXPLAIN, clinic, service, Optional.of(provider), new Dates(date, date.plusDays(2)))
                .map(schedule -> new Why(
                        schedule.clinic().clinic(),
                        schedule.explain(schedule.providers().getFirst(), at, clock.instant())));
    }

    private Outcome<ServiceSchedule> load(
            Permission permission, ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates) {
        return transactions
                .read(() -> access.may(permission, clinic)
                        .then(may -> Outcome.found(
                                schedules.ofService(clinic, service, provider, dates, clock.instant()),
                                "service",
                                service)))
                .then(schedule -> withProvider(schedule, provider));
    }

    private static Outcome<ServiceSchedule> withProvider(ServiceSchedule schedule, Optional<MembershipId> provider) {
        return provider.isPresent() && schedule.providers().isEmpty()
                ? Outcome.found(Optional.empty(), "provider", provider.get())
                : Outcome.done(schedule);
    }

    private static Answer answer(ServiceSchedule schedule, List<Slot> slots) {
        return new Answer(schedule.clinic().clinic(), schedule.service().id(), slots);
    }

    private static Instant inTime(String name, Instant instant) {
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT))
            throw new InvalidPeriod(name + " lies outside the years 1 to 9999");
        return instant;
    }

    /** A date that no time zone has passed at an instant. */
    private static LocalDate dateBefore(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).minusDays(1);
    }
}
