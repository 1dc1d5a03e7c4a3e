package praxis.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import praxis.domain.Fixtures;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.WholeClinic;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

final class ClinicChangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final QueryDates ASKED = QueryDates.of(MONDAY, MONDAY);
    private static final Map<UserId, BusyTimes> NOBODY = Map.of();
    private static final WholeClinic BEFORE = whole(week("1 09:00-13:00", "p1", "p2"));

    @Test
    void b6_bookable_minutes_appear_and_vanish_with_the_slots_that_they_lie_in() {
        assertThat(minutes(whole(week("1 10:00-14:00", "p2")), NOBODY))
                .containsExactly(
                        new Impact.Minutes(new MembershipId("p1"), TimeRanges.NONE, on("09:00", "13:00")),
                        new Impact.Minutes(new MembershipId("p2"), on("13:00", "14:00"), on("09:00", "10:00")));
    }

    @Test
    void b6_minutes_in_no_slot_are_not_bookable() {
        var untilTen = whole(week("1 09:00-10:15", "p1"));
        var untilTenTwenty = whole(week("1 09:00-10:20", "p1"));
        assertThat(new ClinicChange(untilTen, untilTenTwenty).minutes(ASKED, NOBODY, Visits.NOW))
                .isEmpty();
    }

    @Test
    void b6_a_minute_that_is_taken_already_does_not_vanish() {
        var busy = Visits.busy("ana", busy("2026-11-23T09:00:00+01:00", "2026-11-23T10:00:00+01:00", 0, 0, false));
        assertThat(minutes(whole(week("1 10:00-13:00", "p1", "p2")), busy))
                .containsExactly(new Impact.Minutes(new MembershipId("p2"), TimeRanges.NONE, on("09:00", "10:00")));
    }

    @Test
    void b6_a_minute_after_midnight_that_a_start_of_the_next_date_offers_does_not_vanish() {
        var night = night("1 20:00-02:00");
        var morningAlone = night("2 00:00-02:00");
        assertThat(new ClinicChange(night, morningAlone).minutes(ASKED, NOBODY, Visits.NOW))
                .containsExactly(new Impact.Minutes(
                        new MembershipId("p1"), TimeRanges.NONE, from("20:00", "2026-11-24T00:00:00+01:00")));
    }

    @Test
    void b6_a_minute_after_midnight_that_only_starts_before_it_offered_vanishes_with_them() {
        var late = night("1 20:00-00:30");
        assertThat(new ClinicChange(late, night("2 00:00-00:30")).minutes(ASKED, NOBODY, Visits.NOW))
                .extracting(Impact.Minutes::vanishing)
                .containsExactly(from("20:00", "2026-11-24T00:30:00+01:00"));
    }

    @Test
    void b6_a_minute_that_another_service_offers_does_not_vanish() {
        var longer = Fixtures.service("s2", SlotRules.of(60), true, List.of("p1"));
        var two = new WholeClinic(
                BEFORE.clinic(), BEFORE.members(), List.of(BEFORE.services().getFirst(), longer));
        var onlyLonger = new WholeClinic(BEFORE.clinic(), BEFORE.members(), List.of(longer));
        assertThat(new ClinicChange(two, onlyLonger).minutes(ASKED, NOBODY, Visits.NOW))
                .containsExactly(new Impact.Minutes(new MembershipId("p2"), TimeRanges.NONE, on("09:00", "13:00")));
    }

    @Test
    void b6_a_service_that_is_withdrawn_takes_its_minutes_away() {
        var service = BEFORE.services().getFirst();
        var withdrawn = Fixtures.service("s1", service.rules(), false, List.of("p1", "p2"));
        var after = new WholeClinic(BEFORE.clinic(), BEFORE.members(), List.of(withdrawn));
        assertThat(minutes(after, NOBODY))
                .hasSize(2)
                .allMatch(one -> one.vanishing().equals(on("09:00", "13:00")));
    }

    @Test
    void each_service_is_seen_with_all_members_asked_about_and_none_that_is_not_there() {
        var change = new ClinicChange(BEFORE, BEFORE);
        assertThat(change.of(new ServiceId("s1")).orElseThrow().after()).isEqualTo(Visits.schedule(NOBODY));
        assertThat(change.of(new ServiceId("s9"))).isEmpty();
    }

    @Test
    void what_was_known_earlier_stays_as_it_was() {
        var ana = BEFORE.members().getFirst();
        var ben = BEFORE.members().getLast();
        var known = new WholeClinic(BEFORE.clinic(), List.of(ben), BEFORE.services());
        var changed = Visits.provider("p2", "ben", MembershipStatus.SUSPENDED);
        assertThat(known.with(List.of(changed, ana))).isEqualTo(BEFORE);
    }

    private static List<Impact.Minutes> minutes(WholeClinic after, Map<UserId, BusyTimes> busy) {
        return new ClinicChange(BEFORE, after).minutes(ASKED, busy, Visits.NOW);
    }

    private static ServiceSchedule week(String week, String... assigned) {
        return Visits.schedule(week, SlotRules.of(30), List.of(assigned), NOBODY);
    }

    private static WholeClinic night(String week) {
        return whole(Visits.schedule(week, SlotRules.of(60), List.of("p1"), NOBODY));
    }

    private static WholeClinic whole(ServiceSchedule schedule) {
        return new WholeClinic(schedule.clinic(), schedule.providers(), List.of(schedule.service()));
    }

    private static TimeRanges on(String start, String end) {
        return from(start, "2026-11-23T" + end + ":00+01:00");
    }

    private static TimeRanges from(String start, String end) {
        return TimeRanges.of(List.of(new TimeRange(instant("2026-11-23T" + start + ":00+01:00"), instant(end))));
    }
}
