package praxis.application.hours;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Transactions;
import praxis.application.port.WorkSchedules;
import praxis.domain.OverlappingPeriods;
import praxis.domain.access.Permission;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Period;
import praxis.domain.time.WeeklyPeriod;

/** Keeps the weekly rows and special hours of clinics and providers. Each change is one of the owner's whole schedule. */
public final class ManageHours {

    private final Access access;
    private final Transactions transactions;
    private final WorkSchedules schedules;
    private final Memberships memberships;
    private final Ids ids;
    private final InstantSource clock;

    public ManageHours(
            Access access,
            Transactions transactions,
            WorkSchedules schedules,
            Memberships memberships,
            Ids ids,
            InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.schedules = schedules;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<SavedHours> find(HoursOwner owner) {
        return transactions.read(() -> access.may(Permission.READ_HOURS, owner.clinic())
                .then(may -> found(owner, () -> schedules.find(owner)))
                .map(this::withWarnings));
    }

    /**
     * Replaces all weekly rows. A row that stays keeps its id. A provider's own rows make the provider follow them (H6).
     *
     * @throws OverlappingPeriods if two of the new rows overlap (H3)
     */
    public Outcome<SavedHours> replaceWeek(HoursOwner owner, IfMatch ifMatch, List<WeeklyPeriod> week) {
        return saveRows(owner, ifMatch, schedule -> Outcome.done(schedule.with(rows(schedule.rows(), week))));
    }

    private List<WorkHours> rows(List<WorkHours> before, List<WeeklyPeriod> week) {
        var kept = new ArrayList<>(before);
        var rows = new ArrayList<WorkHours>();
        for (var period : week) {
            var same = kept.stream().filter(row -> row.period().equals(period)).findFirst();
            same.ifPresent(kept::remove);
            rows.add(same.orElseGet(() -> newRow(period)));
        }
        return rows;
    }

    /** Adds rows, refused where one overlaps a stored one (H3). */
    public Outcome<SavedHours> add(HoursOwner owner, IfMatch ifMatch, List<WeeklyPeriod> rows) {
        return saveRows(
                owner,
                ifMatch,
                schedule -> unlessOverlapping(
                        () -> schedule.plus(rows.stream().map(this::newRow).toList())));
    }

    /** Changes one row, which is not compared with itself (H3). */
    public Outcome<SavedHours> changeRow(
            HoursOwner owner, WorkHoursId id, IfMatch ifMatch, UnaryOperator<WeeklyPeriod> change) {
        return saveRows(
                owner,
                ifMatch,
                schedule -> row(schedule, id)
                        .map(row -> new WorkHours(id, change.apply(row.period())))
                        .then(row -> unlessOverlapping(() -> schedule.with(swapped(schedule, row)))));
    }

    private static List<WorkHours> swapped(WorkSchedule schedule, WorkHours instead) {
        return schedule.rows().stream()
                .map(row -> row.id().equals(instead.id()) ? instead : row)
                .toList();
    }

    public Outcome<SavedHours> removeRow(HoursOwner owner, WorkHoursId id, IfMatch ifMatch) {
        return change(owner, ifMatch, schedule -> row(schedule, id).map(row -> schedule.without(id)));
    }

    private static Outcome<WorkHours> row(WorkSchedule schedule, WorkHoursId id) {
        var row = schedule.rows().stream().filter(one -> one.id().equals(id)).findFirst();
        return Outcome.found(row, "work hours row", id);
    }

    /** The schedule, refused as not found where the date has no special hours. */
    public Outcome<SavedHours> findSpecial(HoursOwner owner, LocalDate date) {
        return find(owner)
                .then(saved -> Outcome.found(
                        saved.schedule().special().on(date).map(periods -> saved), "special hours", date));
    }

    /**
     * Gives one date hours of its own (H10).
     *
     * @param periods none for a date not open, or not worked
     * @throws OverlappingPeriods if two of them overlap (H3)
     */
    public Outcome<SavedHours> putSpecial(HoursOwner owner, LocalDate date, IfMatch ifMatch, List<Period> periods) {
        return change(
                owner,
                ifMatch,
                schedule -> Outcome.done(schedule.with(schedule.special().with(date, periods))));
    }

    /** Lets the weekly rows hold again on one date. */
    public Outcome<SavedHours> removeSpecial(HoursOwner owner, LocalDate date, IfMatch ifMatch) {
        return change(
                owner,
                ifMatch,
                schedule -> Outcome.found(schedule.special().on(date), "special hours", date)
                        .map(periods -> schedule.with(schedule.special().without(date))));
    }

    private Outcome<SavedHours> change(
            HoursOwner owner, IfMatch ifMatch, Function<WorkSchedule, Outcome<WorkSchedule>> change) {
        return transactions.decide(() -> access.mayOfOwn(Permission.MANAGE_HOURS, owner.clinic(), owner.provider())
                .then(may -> found(owner, () -> schedules.lock(owner)))
                .then(before -> ifMatch.check(before, before.revision())
                        .then(change)
                        .map(after -> stored(before, after))
                        .map(this::withWarnings)));
    }

    private WorkSchedule stored(WorkSchedule before, WorkSchedule after) {
        if (after.rows().equals(before.rows()) && after.special().equals(before.special())) return before;
        schedules.replace(List.of(after));
        return after;
    }

    /** As {@link #change}; a provider who has rows then follows them (H6), also rows that were stored already. */
    private Outcome<SavedHours> saveRows(
            HoursOwner owner, IfMatch ifMatch, Function<WorkSchedule, Outcome<WorkSchedule>> change) {
        return transactions.decide(() -> change(owner, ifMatch, change).map(saved -> {
            if (!saved.schedule().rows().isEmpty()) owner.provider().ifPresent(id -> followOwn(saved.schedule(), id));
            return saved;
        }));
    }

    private void followOwn(WorkSchedule schedule, MembershipId provider) {
        memberships
                .lock(schedule.owner().clinic(), provider)
                .filter(member -> member.hoursSource() != HoursSource.OWN)
                .ifPresent(member -> memberships.replace(member.following(HoursSource.OWN)
                        .revised(member.revision().next(clock.instant()))));
    }

    private SavedHours withWarnings(WorkSchedule schedule) {
        var owner = schedule.owner();
        if (owner.provider().isEmpty()) return new SavedHours(schedule, List.of());
        var clinic = schedules
                .find(HoursOwner.clinic(owner.clinic()))
                .orElseThrow(() -> new IllegalStateException("no clinic of " + owner));
        return SavedHours.within(clinic.hours(), schedule);
    }

    private static Outcome<WorkSchedule> unlessOverlapping(Supplier<WorkSchedule> change) {
        try {
            return Outcome.done(change.get());
        } catch (OverlappingPeriods overlap) {
            return Outcome.refused(new Refusal.Overlap(overlap.first(), overlap.second()));
        }
    }

    private static Outcome<WorkSchedule> found(HoursOwner owner, Supplier<Optional<WorkSchedule>> schedule) {
        return owner.provider()
                .map(id -> Outcome.found(schedule.get(), "provider", id))
                .orElseGet(() -> Outcome.found(schedule.get(), "clinic", owner.clinic()));
    }

    private WorkHours newRow(WeeklyPeriod period) {
        return new WorkHours(new WorkHoursId(ids.next()), period);
    }
}
