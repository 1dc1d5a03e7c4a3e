package praxis.domain.availability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.domain.Fixtures;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Hours;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.WeeklyHours;

/** A clinic with one provider, p1, and one service, told in the order of a test's sentence. */
final class Practice {

    private final ZoneId zone;
    private Hours clinicHours = Hours.NONE;
    private Hours ownHours = Hours.NONE;
    private HoursSource source = HoursSource.CLINIC;
    private ClinicStatus clinicStatus = ClinicStatus.ACTIVE;
    private MembershipStatus status = MembershipStatus.APPROVED;
    private boolean isProvider = true;
    private boolean active = true;
    private List<String> assigned = List.of("p1");
    private final List<Closure> closures = new ArrayList<>();
    private final List<Closure> away = new ArrayList<>();
    private final List<Leave> leaves = new ArrayList<>();
    private final List<BusyTime> busy = new ArrayList<>();
    private SlotRules rules = SlotRules.of(30);
    private Instant now = Fixtures.instant("2026-01-01T00:00:00Z");

    private Practice(ZoneId zone) {
        this.zone = zone;
    }

    static Practice in(String zone) {
        return new Practice(ZoneId.of(zone));
    }

    Practice open(String... week) {
        clinicHours = new Hours(Fixtures.week(week), clinicHours.special());
        return this;
    }

    Practice open(WeeklyHours week) {
        clinicHours = new Hours(week, clinicHours.special());
        return this;
    }

    Practice open(SpecialHours special) {
        clinicHours = new Hours(clinicHours.week(), special);
        return this;
    }

    Practice works(String... week) {
        source = HoursSource.OWN;
        ownHours = new Hours(Fixtures.week(week), ownHours.special());
        return this;
    }

    Practice works(SpecialHours special) {
        ownHours = new Hours(ownHours.week(), special);
        return this;
    }

    Practice follows() {
        source = HoursSource.CLINIC;
        return this;
    }

    Practice closed(Stretch stretch) {
        closures.add(Fixtures.closure("c1", Optional.empty(), stretch, Optional.of("Painting")));
        return this;
    }

    Practice away(Stretch stretch) {
        away.add(Fixtures.closure("c2", Optional.of("p1"), stretch, Optional.empty()));
        return this;
    }

    Practice onLeave(Stretch stretch) {
        leaves.add(Fixtures.leave("l1", "ana", stretch));
        return this;
    }

    Practice busy(BusyTime time) {
        busy.add(time);
        return this;
    }

    Practice inactive() {
        clinicStatus = ClinicStatus.INACTIVE;
        return this;
    }

    Practice member(boolean provider, MembershipStatus memberStatus) {
        isProvider = provider;
        status = memberStatus;
        return this;
    }

    Practice assigned(String... providers) {
        assigned = List.of(providers);
        return this;
    }

    Practice notOffered() {
        active = false;
        return this;
    }

    Practice offers(SlotRules slotRules) {
        rules = slotRules;
        return this;
    }

    Practice at(String instant) {
        now = Fixtures.instant(instant);
        return this;
    }

    /** Texts like {@code 2026-11-23T09:00+01:00 to 2026-11-23T13:00+01:00}. */
    List<String> availability(String first, String last) {
        return new ProviderCalendar(clinicSchedule(), provider(), Fixtures.dates(first, last))
                .availability().ranges().stream()
                        .map(range -> text(range.start()) + " to " + text(range.end()))
                        .toList();
    }

    /** The starts, like {@code 2026-11-23T09:00+01:00}. */
    List<String> slots(String first, String last) {
        return schedule().slots(new QueryDates(Fixtures.dates(first, last)), now).stream()
                .map(slot -> text(slot.start()))
                .toList();
    }

    List<String> next(String after, int most) {
        return schedule().next(Fixtures.instant(after), now, most).stream()
                .map(slot -> text(slot.start()))
                .toList();
    }

    List<ReasonCode> reasons(String at) {
        return explain(at).reasons().stream().map(Reason::code).toList();
    }

    Explanation explain(String at) {
        return schedule().explain(provider(), Fixtures.instant(at), now);
    }

    ServiceSchedule schedule() {
        return new ServiceSchedule(
                clinicSchedule(),
                Fixtures.service("s1", rules, active, assigned),
                List.of(provider()),
                Map.of(new UserId("ana"), new BusyTimes(busy)));
    }

    private ClinicSchedule clinicSchedule() {
        return new ClinicSchedule(Fixtures.clinic(zone, clinicStatus), clinicHours, closures);
    }

    private ProviderSchedule provider() {
        return new ProviderSchedule(Fixtures.member("p1", "ana", isProvider, status, source), ownHours, away, leaves);
    }

    private String text(Instant instant) {
        return OffsetDateTime.ofInstant(instant, zone).toString();
    }
}
