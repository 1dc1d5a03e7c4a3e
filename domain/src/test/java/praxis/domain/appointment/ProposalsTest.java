package praxis.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.closure;
import static praxis.domain.Fixtures.instant;
import static praxis.domain.Fixtures.timed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.Fixtures;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;

final class ProposalsTest {

    private static final Appointment TEN = Visits.at("2026-11-23T10:00:00+01:00");
    private static final Instant LONG_BEFORE = instant("2026-10-12T12:00:00+01:00");

    @Test
    void b6_the_nearest_slots_are_proposed_with_the_same_provider_and_with_others() {
        var busy = Visits.busy("ana", busy("2026-11-23T09:30:00+01:00", "2026-11-23T11:00:00+01:00", 0, 0, false));

        var proposals = proposals(schedule(busy), 3);

        assertThat(starts(proposals.same()))
                .containsExactly("2026-11-23T09:00+01:00", "2026-11-23T11:00+01:00", "2026-11-23T11:30+01:00");
        assertThat(proposals.same()).allMatch(slot -> slot.provider().value().equals("p1"));
        assertThat(starts(proposals.others()))
                .containsExactly("2026-11-23T10:00+01:00", "2026-11-23T09:30+01:00", "2026-11-23T10:30+01:00");
        assertThat(proposals.others()).allMatch(slot -> slot.provider().value().equals("p2"));
    }

    @Test
    void b4_its_own_time_is_free_for_it_but_where_it_is_is_no_proposal() {
        var own = new ServiceSchedule(
                schedule(Map.of()).clinic(),
                schedule(Map.of()).service(),
                schedule(Map.of()).providers(),
                Map.of(TEN.placement().person(), new BusyTimes(List.of(TEN.busyFor(TEN.clinic())))));

        assertThat(starts(proposals(own, 2).same()))
                .containsExactly("2026-11-23T09:30+01:00", "2026-11-23T10:30+01:00");
    }

    @Test
    void b1_what_is_taken_is_not_proposed() {
        var busy = Visits.busy("ben", busy("2026-11-23T09:00:00+01:00", "2026-11-23T13:00:00+01:00", 0, 0, false));

        assertThat(starts(proposals(schedule(busy), 1).others())).containsExactly("2026-11-30T09:00+01:00");
    }

    @Test
    void what_lies_far_ahead_is_found_where_nothing_is_near() {
        var closed = schedule(Map.of(), closed("2026-11-01T00:00", "2027-02-01T00:00"));

        assertThat(starts(proposals(closed, 1).same())).containsExactly("2027-02-01T09:00+01:00");
    }

    @Test
    void a5_what_a_clock_set_back_over_midnight_repeats_lies_after_what_was_of_the_next_day_already() {
        var madrid = Visits.schedule("6 22:00-06:00", rules(), List.of("p1", "p2"), Map.of());
        var schedule = new ServiceSchedule(
                new ClinicSchedule(
                        Fixtures.clinic(ZoneId.of("America/St_Johns"), ClinicStatus.ACTIVE),
                        madrid.clinic().hours(),
                        List.of()),
                madrid.service(),
                madrid.providers(),
                Map.of());
        var repeated = Visits.at("2010-11-06T23:30:00-03:30");

        var proposals = Proposals.of(schedule, repeated, instant("2010-11-01T12:00:00-02:30"), 2);

        assertThat(proposals.same())
                .extracting(Slot::start)
                .containsExactly(instant("2010-11-07T00:00:00-02:30"), instant("2010-11-07T00:00:00-03:30"));
    }

    @Test
    void where_the_service_is_given_no_more_nothing_is_proposed() {
        var nobody = Visits.schedule("1 09:00-13:00", rules(), List.of(), Map.of());

        assertThat(proposals(nobody, 3)).isEqualTo(new Proposals(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void b6_they_are_the_nearest_of_all_that_are_listed(long seed) {
        var random = new Random(seed);
        var busy = Map.of(new UserId("ana"), someBusy(random), new UserId("ben"), someBusy(random));
        var schedule = Visits.schedule("1 09:00-13:00", rules(), List.of("p1", "p2"), busy);
        var start = TEN.placement().start();
        var listed = schedule.slots(QueryDates.of(LocalDate.of(2026, 10, 9), LocalDate.of(2027, 1, 7)), LONG_BEFORE);

        for (var most : new int[] {1, 3, 20}) {
            var proposals = Proposals.of(schedule, TEN, LONG_BEFORE, most);
            for (var mine : List.of(true, false))
                assertThat(mine ? proposals.same() : proposals.others())
                        .isEqualTo(listed.stream()
                                .filter(slot ->
                                        slot.provider().equals(TEN.placement().provider()) == mine)
                                .filter(slot -> !TEN.placement().isAt(slot.provider(), slot.start()))
                                .sorted(Comparator.comparing((Slot slot) -> Duration.between(start, slot.start())
                                                .abs())
                                        .thenComparing(Comparator.naturalOrder()))
                                .limit(most)
                                .toList());
        }
    }

    /** Half hours between nine and one on Mondays around that of the visit. */
    private static BusyTimes someBusy(Random random) {
        var monday = TEN.placement().start().minus(Duration.ofMinutes(60));
        return new BusyTimes(IntStream.range(0, 60)
                .mapToObj(i -> monday.plus(Duration.ofDays(7L * (random.nextInt(9) - 4)))
                        .plus(Duration.ofMinutes(30L * random.nextInt(8))))
                .map(at -> busy(at.toString(), at.plusSeconds(1_800).toString(), 0, 0, false))
                .toList());
    }

    private static Closure closed(String from, String to) {
        return closure("c", Optional.empty(), timed(from, to), Optional.empty());
    }

    private static ServiceSchedule schedule(Map<UserId, BusyTimes> busy, Closure... closures) {
        return Visits.schedule("1 09:00-13:00", rules(), List.of("p1", "p2"), busy, closures);
    }

    private static SlotRules rules() {
        return new SlotRules(30, 30, Alignment.PERIOD, 0, 0, 0, 365);
    }

    private static Proposals proposals(ServiceSchedule schedule, int most) {
        return Proposals.of(schedule, TEN, instant("2026-11-20T12:00:00+01:00"), most);
    }

    private static List<String> starts(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.start()
                        .atZone(ZoneId.of("Europe/Madrid"))
                        .toOffsetDateTime()
                        .toString())
                .toList();
    }
}
