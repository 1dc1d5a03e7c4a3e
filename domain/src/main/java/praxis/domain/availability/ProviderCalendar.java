package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Grid;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WallClock;

/**
 * The layers of one provider's time on some dates, as instants, in the order of S6: (clinic hours) ∩ (provider hours) −
 * closures. Listing cuts its slots from them and explaining looks at them one by one, so the two cannot disagree (E2).
 */
public final class ProviderCalendar {

    /** A service lasts at most 24 hours of elapsed time, so it ends at most two local dates after its start. */
    private static final int TAIL_DAYS = 2;

    private static final long[] NOTHING = {};

    private final ClinicSchedule clinic;
    private final ProviderSchedule provider;
    private final Dates asked;
    private final WallClock clock;
    private final TimeRanges clinicHours;
    private final TimeRanges providerHours;
    private final TimeRanges hours;
    private final TimeRanges availability;

    /** @param asked the local dates, in the clinic's zone, on which something may start */
    public ProviderCalendar(ClinicSchedule clinic, ProviderSchedule provider, Dates asked) {
        this.clinic = clinic;
        this.provider = provider;
        this.asked = asked;
        this.clock = WallClock.of(clinic.clinic().zone(), asked.widened(0, TAIL_DAYS));
        this.clinicHours = clinic.hours().on(clock);
        this.providerHours = provider.followsClinic()
                ? clinicHours
                : provider.within(clinic.hours()).on(clock);
        this.hours = clinicHours.intersect(providerHours);
        this.availability = barred().isEmpty() ? hours.minus(closed()) : TimeRanges.NONE;
    }

    /** Why the provider can have no availability at all, whatever the hours (A2). */
    List<Reason> barred() {
        var reasons = new ArrayList<Reason>();
        var member = provider.member();
        if (!clinic.clinic().isActive())
            reasons.add(Reason.of(
                    ReasonCode.CLINIC_INACTIVE,
                    "The clinic is inactive.",
                    "clinic",
                    clinic.clinic().id()));
        if (!member.isProvider())
            reasons.add(Reason.of(
                    ReasonCode.NOT_A_PROVIDER,
                    "This member is not a provider in the clinic.",
                    "membership",
                    member.id()));
        if (!member.isApproved())
            reasons.add(Reason.of(
                    ReasonCode.NOT_APPROVED,
                    "The provider is " + member.status().name().toLowerCase(Locale.ROOT) + ", not approved.",
                    "membership",
                    member.id()));
        return reasons;
    }

    private TimeRanges closed() {
        var closed = new ArrayList<TimeRanges>();
        for (var closure : clinic.closures()) addTo(closed, closure.stretch());
        for (var closure : provider.closures()) addTo(closed, closure.stretch());
        for (var leave : provider.leaves()) addTo(closed, leave.stretch());
        return TimeRanges.union(closed);
    }

    private void addTo(List<TimeRanges> closed, Stretch stretch) {
        if (stretch.mayTouch(clock.dates())) closed.add(stretch.on(clock));
    }

    /** When the provider may see patients on the dates asked for: hours minus closures, before any booking (A1–A5). */
    public TimeRanges availability() {
        return availability.intersect(clock.days(asked));
    }

    /**
     * The starts at which {@code service} can be booked on the dates asked for (S1–S4), as ascending epoch seconds.
     *
     * @param busy of this provider's person, in every clinic
     */
    public long[] starts(Service service, BusyTimes busy, Instant now) {
        var rules = service.rules();
        var horizon = afterHorizon(rules, now);
        if (!canGive(service) || availability.isEmpty()) return NOTHING;
        var asks = clock.days(asked);
        if (asks.isEmpty()) return NOTHING; // a single date that the zone left out
        var earliest = Math.max(asks.start(0), BusyTime.ceiling(earliest(rules, now)));
        var before = Math.min(asks.end(0), horizon);
        if (earliest >= before) return NOTHING;
        var seconds = rules.duration() * 60L;
        var free = availability.minus(busy.blocked(rules, earliest, before + seconds));
        return grid(rules).starts(free, seconds, earliest, before);
    }

    /** Where the last bookable local date ends, {@link Long#MAX_VALUE} if that is after the dates asked for (S4). */
    private long afterHorizon(SlotRules rules, Instant now) {
        var todayOrBefore = Math.floorDiv(Dates.inTime(now).getEpochSecond(), 86_400L) - 1;
        if (asked.last().toEpochDay() <= todayOrBefore + rules.horizonDays()) return Long.MAX_VALUE;
        var last = lastBookable(rules, now);
        if (last.isBefore(asked.first())) return Long.MIN_VALUE;
        return last.isBefore(asked.last()) ? clock.startOf(last.plusDays(1)) : Long.MAX_VALUE;
    }

    boolean canGive(Service service) {
        return service.active() && service.providers().contains(provider.id());
    }

    /** The first instant that keeps the notice (S4). */
    static Instant earliest(SlotRules rules, Instant now) {
        return now.plusSeconds(rules.minNotice() * 60L);
    }

    /** The last local date inside the horizon (S4). */
    LocalDate lastBookable(SlotRules rules, Instant now) {
        return Dates.at(now, clock.zone()).plusDays(rules.horizonDays());
    }

    Grid grid(SlotRules rules) {
        return rules.alignment() == Alignment.CLOCK
                ? Grid.clock(clock, rules.step())
                : Grid.period(clock, hours, rules.step());
    }

    WallClock clock() {
        return clock;
    }

    ClinicSchedule clinic() {
        return clinic;
    }

    ProviderSchedule provider() {
        return provider;
    }

    TimeRanges clinicHours() {
        return clinicHours;
    }

    TimeRanges providerHours() {
        return providerHours;
    }
}
