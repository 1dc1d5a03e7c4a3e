package praxis.application.availability;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Glance;
import praxis.application.port.Live;
import praxis.application.port.LiveSchedules;
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

    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-30T00:00:00Z");

    /** @param slots ordered by start, then provider id (S5) */
    public record Answer(Clinic clinic, ServiceId service, List<Slot> slots) {}

    /**
     * The slots of some dates, not yet cut.
     *
     * @param version equal to an earlier listing's of the same question only if the slots are too; empty where that
     *     cannot be told without cutting them
     */
    public record Listing(Clinic clinic, ServiceId service, Optional<String> version, Supplier<List<Slot>> cut) {

        Answer answer() {
            return new Answer(clinic, service, cut.get());
        }
    }

    /** Why, or that, one start can be booked. */
    public record Why(Clinic clinic, Explanation explanation) {}

    private final Access access;
    private final Transactions transactions;
    private final Schedules schedules;
    private final Live live;
    private final Glance given;
    private final InstantSource clock;

    /** @param given taken since the caller asked */
    public FindSlots(
            Access access,
            Transactions transactions,
            Schedules schedules,
            Live live,
            Glance given,
            InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.schedules = schedules;
        this.live = live;
        this.given = given;
        this.clock = clock;
    }

    /**
     * The slots of some dates (S7).
     *
     * @param provider empty for any provider who is assigned
     */
    public Outcome<Answer> find(ClinicId clinic, ServiceId service, Optional<MembershipId> provider, QueryDates asked) {
        return list(clinic, service, provider, asked).map(Listing::answer);
    }

    /** As {@link #find}, to be cut only where the asker does not know them already. */
    public Outcome<Listing> list(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, QueryDates asked) {
        var question = new LiveSchedules.Question(clinic, service, provider);
        var now = clock.instant();
        return found(question, asked.dates(), now)
                .then(found -> found.map(one -> Outcome.done(listing(one, asked, now)))
                        .orElseGet(() -> load(Permission.READ_SLOTS, clinic, service, provider, asked.dates())
                                .map(schedule -> listing(schedule, asked, now))));
    }

    /** What is known without a transaction, which may be nothing, to those who may know it. */
    private Outcome<Optional<LiveSchedules.Found>> found(LiveSchedules.Question question, Dates dates, Instant now) {
        var glance = glance(question);
        return access.may(Permission.READ_SLOTS, question.clinic(), glance)
                .map(may -> live.schedules().find(question, dates, glance, now));
    }

    private Glance glance(LiveSchedules.Question question) {
        var marks = new HashSet<>(access.marks(question.clinic()));
        marks.addAll(live.schedules().marks(question));
        return live.glances().at(marks, given);
    }

    private static Listing listing(LiveSchedules.Found found, QueryDates asked, Instant now) {
        return new Listing(
                found.clinic(),
                found.service().id(),
                Optional.of(Versions.of(found, asked.dates(), now)),
                () -> found.calendar().slots(asked, now));
    }

    private static Listing listing(ServiceSchedule schedule, QueryDates asked, Instant now) {
        return new Listing(
                schedule.clinic().clinic(),
                schedule.service().id(),
                Optional.empty(),
                () -> schedule.slots(asked, now));
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
        var question = new LiveSchedules.Question(clinic, service, provider);
        var soon = soon(start.isAfter(now) ? start : now);
        return found(question, soon, now)
                .then(found -> found.map(one -> Outcome.done(new Answer(
                                one.clinic(),
                                one.service().id(),
                                new Reach(transactions, schedules, question, start, now)
                                        .of(one)
                                        .next(most))))
                        .orElseGet(() -> load(
                                        Permission.READ_SLOTS, clinic, service, provider, Dates.from(soon.first()))
                                .map(schedule -> answer(schedule, schedule.next(start, now, most)))));
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

    /** The dates around an instant, whatever the zone. */
    static Dates soon(Instant instant) {
        var first = dateBefore(instant);
        return new Dates(first, first).widened(0, 2);
    }

    static Instant inTime(String name, Instant instant) {
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT))
            throw new InvalidPeriod(name, name + " lies outside the years 1 to 9999");
        return instant;
    }

    /** A date that no time zone has passed at an instant. */
    private static LocalDate dateBefore(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).minusDays(1);
    }
}
