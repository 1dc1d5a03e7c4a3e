package praxis.domain.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import praxis.domain.service.Alignment;
import praxis.domain.time.Dates;
import praxis.domain.time.Grid;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WallClock;

/**
 * The layers of one provider's time on some dates, as instants, in the order of S6: (clinic hours) ∩ (provider hours) −
 * closures. Listing cuts its slots from them and explaining looks at them one by one, so the two cannot disagree (E2).
 *
 * <p>An immutable value without bookings, whose size is that of its periods: to be kept as long as the schedules stay as
 * they are, and asked for any of its dates.
 */
public final class ProviderCalendar {

    private final ClinicCalendar clinic;
    private final ProviderSchedule provider;
    private final TimeRanges providerHours;
    private final TimeRanges open;
    private final Grid periods;

    public ProviderCalendar(ClinicCalendar clinic, ProviderSchedule provider) {
        this.clinic = clinic;
        this.provider = provider;
        this.providerHours = provider.followsClinic()
                ? clinic.hours()
                : provider.within(clinic.schedule().hours()).on(clinic.clock());
        this.periods = Grid.period(clinic.clock(), clinic.hours(), providerHours);
        this.open = isBarred() ? TimeRanges.NONE : present().minus(away());
    }

    /** @param dates in the clinic's zone, on which something may start */
    public ProviderCalendar(ClinicSchedule clinic, ProviderSchedule provider, Dates dates) {
        this(new ClinicCalendar(clinic, dates), provider);
    }

    /** Clinic hours ∩ provider hours − the clinic's closures, in the order that shares most with other providers. */
    private TimeRanges present() {
        return provider.followsClinic() ? clinic.open() : clinic.open().intersect(providerHours);
    }

    private TimeRanges away() {
        var away = new ArrayList<TimeRanges>();
        for (var closure : provider.closures()) clinic.add(away, closure.stretch());
        for (var leave : provider.leaves()) clinic.add(away, leave.stretch());
        return TimeRanges.union(away);
    }

    private boolean isBarred() {
        var member = provider.member();
        return !clinic.schedule().clinic().isActive() || !member.isProvider() || !member.isApproved();
    }

    /** Why the provider can have no availability at all, whatever the hours (A2). */
    List<Reason> barred() {
        var reasons = new ArrayList<Reason>();
        var member = provider.member();
        var owner = clinic.schedule().clinic();
        if (!owner.isActive())
            reasons.add(Reason.of(ReasonCode.CLINIC_INACTIVE, "The clinic is inactive.", "clinic", owner.id()));
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

    /** When the provider may see patients on all dates: hours minus closures, before any booking (A1–A5). */
    public TimeRanges availability() {
        return availability(clinic.dates());
    }

    /** As {@link #availability()}, on some of the dates. */
    public TimeRanges availability(Dates asked) {
        return open.intersect(clock().days(asked));
    }

    /** Availability as it is, also of what begins on the last date and goes on after it. */
    TimeRanges open() {
        return open;
    }

    Grid grid(Alignment alignment) {
        return alignment == Alignment.CLOCK ? clinic.grid() : periods;
    }

    WallClock clock() {
        return clinic.clock();
    }

    public ClinicCalendar clinic() {
        return clinic;
    }

    public ProviderSchedule provider() {
        return provider;
    }

    TimeRanges clinicHours() {
        return clinic.hours();
    }

    TimeRanges providerHours() {
        return providerHours;
    }
}
