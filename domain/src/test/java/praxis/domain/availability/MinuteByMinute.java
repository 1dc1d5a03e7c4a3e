package praxis.domain.availability;

import static praxis.domain.time.NaiveClock.day;
import static praxis.domain.time.NaiveClock.end;
import static praxis.domain.time.NaiveClock.start;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.time.Hours;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.NaiveClock;
import praxis.domain.time.Period;
import praxis.domain.time.Stretch;

/**
 * The rules read aloud, minute after minute, with java.time and nothing of the domain's own arithmetic: slow, and so
 * plain that it can be believed. Its rows all start and end on whole minutes.
 */
final class MinuteByMinute {

    private final ClinicSchedule clinic;
    private final ProviderSchedule provider;
    private final Service service;
    private final BusyTimes busy;
    private final Instant now;
    private final ZoneId zone;
    private final Map<Instant, Set<ReasonCode>> minutes = new HashMap<>();

    MinuteByMinute(ServiceSchedule schedule, ProviderSchedule provider, Instant now) {
        this.clinic = schedule.clinic();
        this.provider = provider;
        this.service = schedule.service();
        this.busy = schedule.busy().getOrDefault(provider.member().user(), BusyTimes.NONE);
        this.now = now;
        this.zone = clinic.clinic().zone();
    }

    /** Every code of E1 that keeps the service from starting at an instant. */
    Set<ReasonCode> reasons(Instant at) {
        var reasons = EnumSet.noneOf(ReasonCode.class);
        reasons.addAll(ofTheProvider());
        var end = at.plus(Duration.ofMinutes(service.rules().duration()));
        for (var minute = at.truncatedTo(ChronoUnit.MINUTES); minute.isBefore(end); minute = minute.plusSeconds(60))
            reasons.addAll(minutes.computeIfAbsent(minute, this::ofTheMinute));
        for (var time : busy.times()) addBusy(reasons, time, at, end);
        if (offGrid(at)) reasons.add(ReasonCode.OFF_GRID);
        if (at.isBefore(now.plus(Duration.ofMinutes(service.rules().minNotice())))) reasons.add(ReasonCode.TOO_SOON);
        if (day(at, zone).isAfter(day(now, zone).plusDays(service.rules().horizonDays())))
            reasons.add(ReasonCode.TOO_FAR);
        return reasons;
    }

    /** Whether {@link #reasons} are none, asking first what is quickly told. */
    boolean bookable(Instant at) {
        var length = service.rules().duration();
        return ofTheProvider().isEmpty()
                && open(at)
                && !offGrid(at)
                && IntStream.range(0, length).allMatch(minute -> open(at.plusSeconds(60L * minute)))
                && reasons(at).isEmpty();
    }

    private boolean open(Instant minute) {
        return minutes.computeIfAbsent(minute, this::ofTheMinute).isEmpty();
    }

    private Set<ReasonCode> ofTheProvider() {
        var reasons = EnumSet.noneOf(ReasonCode.class);
        if (!clinic.clinic().isActive()) reasons.add(ReasonCode.CLINIC_INACTIVE);
        if (!provider.member().isProvider()) reasons.add(ReasonCode.NOT_A_PROVIDER);
        if (!provider.member().isApproved()) reasons.add(ReasonCode.NOT_APPROVED);
        if (!service.providers().contains(provider.id())) reasons.add(ReasonCode.NOT_ASSIGNED);
        if (!service.active()) reasons.add(ReasonCode.SERVICE_INACTIVE);
        return reasons;
    }

    private Set<ReasonCode> ofTheMinute(Instant minute) {
        var reasons = EnumSet.noneOf(ReasonCode.class);
        var date = day(minute, zone);
        if (periods(clinic.hours(), date).isEmpty()) reasons.add(ReasonCode.CLINIC_CLOSED);
        else if (!open(clinic.hours(), minute)) reasons.add(ReasonCode.OUTSIDE_CLINIC_HOURS);
        if (!providerWorks(minute)) reasons.add(ReasonCode.OUTSIDE_PROVIDER_HOURS);
        if (clinic.closures().stream().anyMatch(closure -> covers(closure.stretch(), minute)))
            reasons.add(ReasonCode.CLINIC_CLOSURE);
        if (provider.closures().stream().anyMatch(closure -> covers(closure.stretch(), minute)))
            reasons.add(ReasonCode.PROVIDER_CLOSURE);
        if (provider.leaves().stream().anyMatch(leave -> covers(leave.stretch(), minute)))
            reasons.add(ReasonCode.PERSON_LEAVE);
        return reasons;
    }

    private boolean providerWorks(Instant minute) {
        var date = day(minute, zone);
        return !provider.hasOwnWeek() && !provider.own().special().dates().containsKey(date)
                || open(provider.own(), minute);
    }

    private boolean open(Hours hours, Instant minute) {
        var date = day(minute, zone);
        return Stream.of(date.minusDays(1), date)
                .anyMatch(owner -> periods(hours, owner).stream()
                        .anyMatch(period -> !minute.isBefore(start(owner, period.start(), zone))
                                && minute.isBefore(end(owner, period.end(), zone))));
    }

    private static List<Period> periods(Hours hours, LocalDate date) {
        var special = hours.special().dates().get(date);
        if (special != null) return special;
        return hours.week().periods().stream()
                .filter(weekly -> NaiveClock.applies(weekly, date))
                .map(weekly -> weekly.period())
                .toList();
    }

    private boolean covers(Stretch stretch, Instant minute) {
        return switch (stretch) {
            case Stretch.AllDay allDay -> allDay.dates().contains(day(minute, zone));
            case Stretch.Timed timed -> covers(timed, zone, minute);
            case Stretch.TimedIn timed -> covers(timed.timed(), timed.zone(), minute);
        };
    }

    private static boolean covers(Stretch.Timed timed, ZoneId zone, Instant minute) {
        LocalMoment from = timed.start();
        LocalMoment to = timed.end();
        return !minute.isBefore(start(from.date(), from.minute(), zone))
                && minute.isBefore(end(to.date(), to.minute(), zone));
    }

    private void addBusy(Set<ReasonCode> reasons, BusyTime time, Instant at, Instant end) {
        var rules = service.rules();
        var before = Duration.ofMinutes(Math.max(rules.bufferAfter(), time.bufferBefore()));
        var after = Duration.ofMinutes(Math.max(rules.bufferBefore(), time.bufferAfter()));
        if (at.isBefore(time.range().end()) && time.range().start().isBefore(end))
            reasons.add(time.elsewhere() ? ReasonCode.BUSY_ELSEWHERE : ReasonCode.BUSY);
        else if (at.isBefore(time.range().end().plus(after))
                && time.range().start().minus(before).isBefore(end)) reasons.add(ReasonCode.BUFFER);
    }

    private boolean offGrid(Instant at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        var step = service.rules().step();
        if (service.rules().alignment() == Alignment.CLOCK) {
            var time = at.atZone(zone).toLocalTime();
            return !at.equals(minute) || (time.getHour() * 60 + time.getMinute()) % step != 0;
        }
        if (!inHours(minute)) return false;
        var first = minute;
        while (day(first.minusSeconds(60), zone).equals(day(minute, zone)) && inHours(first.minusSeconds(60)))
            first = first.minusSeconds(60);
        return !at.equals(minute) || Duration.between(first, minute).toMinutes() % step != 0;
    }

    private boolean inHours(Instant minute) {
        var reasons = minutes.computeIfAbsent(minute, this::ofTheMinute);
        return !reasons.contains(ReasonCode.CLINIC_CLOSED)
                && !reasons.contains(ReasonCode.OUTSIDE_CLINIC_HOURS)
                && !reasons.contains(ReasonCode.OUTSIDE_PROVIDER_HOURS);
    }
}
