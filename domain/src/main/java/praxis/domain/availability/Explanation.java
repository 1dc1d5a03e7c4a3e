package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Hours;
import praxis.domain.time.Period;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRanges;

/**
 * Every reason why a service cannot start with a provider at an instant, each with the row that caused it (E1). Without
 * a reason it can be booked: then, and only then, it is listed (E2).
 */
public record Explanation(Instant at, List<Reason> reasons) {

    public boolean bookable() {
        return reasons.isEmpty();
    }

    /**
     * The reasons as they are told beside those of other providers: what is {@code provider}'s own says whose it is, and
     * what is the clinic's or the service's is the same for all.
     */
    public List<Reason> reasons(MembershipId provider, Alignment alignment) {
        return reasons.stream()
                .map(reason -> reason.code().isOfProvider(alignment) ? reason.about(provider) : reason)
                .toList();
    }

    /** @param calendar compiled for every local date from that of {@code at} to that of the end */
    static Explanation of(ProviderCalendar calendar, Service service, BusyTimes busy, Instant now, Instant at) {
        var question = new Question(calendar, service, busy, now, at);
        question.ofTheProvider();
        question.ofEachMinute();
        question.ofTheStart();
        return new Explanation(at, List.copyOf(question.reasons));
    }

    /** One question on its way through the layers. */
    private static final class Question {

        private final ProviderCalendar calendar;
        private final Service service;
        private final SlotRules rules;
        private final BusyTimes busy;
        private final Instant now;
        private final Instant at;
        /** The whole seconds that {@code [at, at + duration)} touches. */
        private final long start;

        private final long end;
        private final List<Reason> reasons = new ArrayList<>();

        Question(ProviderCalendar calendar, Service service, BusyTimes busy, Instant now, Instant at) {
            this.calendar = calendar;
            this.service = service;
            this.rules = service.rules();
            this.busy = busy;
            this.now = now;
            this.at = at;
            this.start = at.getEpochSecond();
            this.end = BusyTime.ceiling(at) + rules.duration() * 60L;
        }

        void ofTheProvider() {
            reasons.addAll(calendar.barred());
            if (!service.providers().contains(calendar.provider().id()))
                add(ReasonCode.NOT_ASSIGNED, "The provider is not assigned to this service.", "service", service.id());
            if (!service.active())
                add(ReasonCode.SERVICE_INACTIVE, "The service is not offered at present.", "service", service.id());
        }

        void ofEachMinute() {
            for (var date = dateOf(start); !date.isAfter(dateOf(end - 1)); date = date.plusDays(1)) {
                var minutes = calendar.clock().day(date).within(start, end);
                if (minutes.isEmpty()) continue; // a date that the zone left out
                clinicHours(date, minutes);
                providerHours(date, minutes);
            }
            closures();
            for (var time : busy.times()) if (time.start() < end && start < time.end()) reasons.add(busy(time));
        }

        private LocalDate dateOf(long instant) {
            return LocalDate.ofEpochDay(calendar.clock().dayOf(instant));
        }

        private void clinicHours(LocalDate date, TimeRanges minutes) {
            var hours = calendar.clinic().schedule().hours();
            var owner = calendar.clinic().schedule().clinic().id();
            if (hours.on(date).isEmpty())
                reasons.add(reason(ReasonCode.CLINIC_CLOSED, "The clinic is closed on", date, hours, owner));
            else if (!minutes.minus(calendar.clinicHours()).isEmpty())
                reasons.add(reason(ReasonCode.OUTSIDE_CLINIC_HOURS, "The clinic is open", date, hours, owner));
        }

        private void providerHours(LocalDate date, TimeRanges minutes) {
            var provider = calendar.provider();
            if (provider.hasOwnHoursOn(date)
                    && !minutes.minus(calendar.providerHours()).isEmpty())
                reasons.add(reason(
                        ReasonCode.OUTSIDE_PROVIDER_HOURS,
                        provider.within(calendar.clinic().schedule().hours())
                                        .on(date)
                                        .isEmpty()
                                ? "The provider does not work"
                                : "The provider works",
                        date,
                        provider.within(calendar.clinic().schedule().hours()),
                        provider.id()));
        }

        private static Reason reason(ReasonCode code, String opening, LocalDate date, Hours hours, Object owner) {
            var periods = hours.on(date).stream().map(Period::toString).collect(Collectors.joining(", "));
            var day = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date;
            var what = code == ReasonCode.CLINIC_CLOSED
                    ? opening + " " + day
                    : opening + " " + (periods.isEmpty() ? "" : periods + " ") + "on " + day;
            return hours.special().on(date).isPresent()
                    ? Reason.of(code, what + " (special hours).", "special_hours", date)
                    : Reason.of(code, what + ".", "work_hours", owner);
        }

        private void closures() {
            for (var closure : calendar.clinic().schedule().closures())
                if (touches(closure.stretch()))
                    add(
                            ReasonCode.CLINIC_CLOSURE,
                            "The clinic is closed " + closure.stretch() + because(closure.reason()),
                            "closure",
                            closure.id());
            for (var closure : calendar.provider().closures())
                if (touches(closure.stretch()))
                    add(
                            ReasonCode.PROVIDER_CLOSURE,
                            "The provider is away " + closure.stretch() + because(closure.reason()),
                            "closure",
                            closure.id());
            for (var leave : calendar.provider().leaves())
                if (touches(leave.stretch()))
                    add(
                            ReasonCode.PERSON_LEAVE,
                            "The provider is on leave " + leave.stretch() + ".",
                            "leave",
                            leave.id());
        }

        private boolean touches(Stretch stretch) {
            return stretch.on(calendar.clock()).overlaps(start, end);
        }

        private static String because(Optional<String> reason) {
            return reason.map(text -> ": " + text).orElse(".");
        }

        private static Reason busy(BusyTime time) {
            if (time.elsewhere())
                return Reason.of(ReasonCode.BUSY_ELSEWHERE, "The provider is busy in another clinic at this time.");
            return new Reason(
                    ReasonCode.BUSY,
                    "The provider has an appointment at this time.",
                    time.appointment().map(id -> new Reason.Source("appointment", id)));
        }

        void ofTheStart() {
            for (var time : busy.times()) if (missesBuffer(time)) reasons.add(buffer(time));
            var grid = calendar.grid(rules.alignment());
            var asked = rules.alignment() == Alignment.CLOCK || grid.spans(start);
            if (asked && (at.getNano() > 0 || !grid.contains(start, rules.step() * 60L)))
                add(ReasonCode.OFF_GRID, "Starts come every " + rules.step() + " minutes.", "service", service.id());
            if (at.isBefore(Window.earliest(rules, now))) add(ReasonCode.TOO_SOON, tooSoon(), "service", service.id());
            var last = Window.lastBookable(calendar.clock(), rules, now);
            if (dateOf(start).isAfter(last))
                add(ReasonCode.TOO_FAR, "The last date to be booked is " + last + ".", "service", service.id());
        }

        private String tooSoon() {
            return rules.minNotice() == 0
                    ? "The start lies in the past."
                    : "A start needs " + rules.minNotice() + " minutes' notice.";
        }

        private boolean missesBuffer(BusyTime time) {
            var overlaps = time.start() < end && start < time.end();
            return !overlaps && time.blockedFrom(rules) < end && start < time.blockedUntil(rules);
        }

        private static Reason buffer(BusyTime time) {
            return new Reason(
                    ReasonCode.BUFFER,
                    "Too close to another appointment of the provider.",
                    time.appointment().map(id -> new Reason.Source("appointment", id)));
        }

        private void add(ReasonCode code, String detail, String kind, Object id) {
            reasons.add(Reason.of(code, detail, kind, id));
        }
    }
}
