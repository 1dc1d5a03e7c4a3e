package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.domain.Fixtures;
import praxis.domain.RangeTooLong;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;

/** What is compiled once for many dates answers as what is compiled for each question. */
class ServiceCalendarTest {

    private static final Dates WEEK = Fixtures.dates("2026-11-23", "2026-11-29");
    private static final Instant NOW = Fixtures.instant("2026-11-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 210);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void e2AKeptCalendarListsOfAnyOfItsDatesWhatAFreshOneDoes(long seed) {
        var drawn = new RandomSchedules(seed);
        var schedule = drawn.schedule();
        var now = drawn.now();
        var dates = drawn.dates();
        var kept = schedule.calendar(dates.widened(5, 9));

        assertThat(kept.slots(dates, now)).isEqualTo(schedule.slots(new QueryDates(dates), now));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFirstSlotsAreTheBeginningOfThoseListed(long seed) {
        var drawn = new RandomSchedules(seed);
        var now = drawn.now();
        var dates = drawn.dates().widened(1, 1);
        var calendar = drawn.schedule().calendar(dates);
        var after = drawn.instantAround();
        var listed = calendar.slots(dates, now).stream()
                .filter(slot -> !slot.start().isBefore(after))
                .toList();

        for (var most : new int[] {1, 2, 7, 500})
            assertThat(calendar.first(most, dates, after, now))
                    .isEqualTo(listed.subList(0, Math.min(most, listed.size())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void b1ItHasTheStartsThatItListsAndNoOthers(long seed) {
        var drawn = new RandomSchedules(seed);
        var now = drawn.now();
        var dates = drawn.dates().widened(1, 1);
        var calendar = drawn.schedule().calendar(dates);
        var zone = drawn.schedule().clinic().clinic().zone();
        var listed = calendar.slots(dates, now).stream().map(Slot::start).collect(Collectors.toSet());

        assertThat(listed).allMatch(start -> calendar.has(start, now));
        for (int i = 0; i < 50; i++) {
            var start = drawn.instantAround();
            if (dates.contains(Dates.at(start, zone)))
                assertThat(calendar.has(start, now)).isEqualTo(listed.contains(start));
        }
        assertThat(listed).noneMatch(start -> calendar.has(start.plusNanos(1), now));
    }

    @Test
    void s7AnAnswerWithTooManySlotsIsRefusedAndNeverCutShort() {
        var dates = new QueryDates(Fixtures.dates("2026-11-02", "2027-02-01"));
        var one = alwaysOpen("p1");
        var two = alwaysOpen("p1", "p2");

        assertThat(one.slots(dates, NOW)).hasSize(92 * 1440);
        assertThat(two.slots(new QueryDates(WEEK), NOW)).hasSize(2 * 7 * 1440);
        assertThatThrownBy(() -> two.slots(dates, NOW))
                .isInstanceOf(RangeTooLong.class)
                .hasMessage("the range has more than 250000 slots, which are too many for one answer;"
                        + " ask for fewer days, or for one provider");
        assertThat(two.calendar(dates.dates()).slots(dates.dates(), NOW)).hasSize(2 * 92 * 1440);
    }

    /** A start every minute, day and night. */
    private static ServiceSchedule alwaysOpen(String... providers) {
        var everyMinute = new SlotRules(60, 1, Alignment.CLOCK, 0, 0, 0, 365);
        var days = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> day + " 00:00-24:00")
                .toArray(String[]::new);
        return new ServiceSchedule(
                Practice.in("UTC").open(days).schedule().clinic(),
                Fixtures.service("s1", everyMinute, true, List.of(providers)),
                Stream.of(providers)
                        .map(id -> ProviderSchedule.of(
                                Fixtures.member(id, id, true, MembershipStatus.APPROVED, HoursSource.CLINIC)))
                        .toList(),
                Map.of());
    }

    @Test
    void newAppointmentsTakeTheSameCalendar() {
        var calendar = monday();
        var service = practice().schedule().service();
        var busy = new BusyTimes(List.of(Fixtures.busy("2026-11-23T08:00:00Z", "2026-11-23T08:30:00Z", 0, 0, false)));

        var before = ServiceCalendar.of(service, List.of(new Diary(calendar, Blocked.NOTHING)));
        var after = ServiceCalendar.of(service, List.of(new Diary(calendar, busy.blocked())));

        assertThat(before.slots(WEEK, NOW)).extracting(Slot::start).contains(Fixtures.instant("2026-11-23T08:00:00Z"));
        assertThat(after.slots(WEEK, NOW)).hasSize(before.slots(WEEK, NOW).size() - 2);
        assertThat(after.slots(WEEK, NOW)).isSubsetOf(before.slots(WEEK, NOW));
    }

    @Test
    void s5ThoseWhoCannotGiveTheServiceAreLeftOut() {
        var diary = new Diary(monday(), Blocked.NOTHING);
        var unassigned = practice().assigned("p2").schedule().service();

        assertThat(ServiceCalendar.of(unassigned, List.of(diary)).slots(WEEK, NOW))
                .isEmpty();
        assertThat(ServiceCalendar.of(unassigned, List.of(diary)).first(1, WEEK, NOW, NOW))
                .isEmpty();
    }

    @Test
    void aSlotIsKnownByNumbersToo() {
        var slots = practice().schedule().calendar(WEEK).slots(WEEK, NOW);

        assertThat(slots.start(0)).isEqualTo(slots.getFirst().start().getEpochSecond());
        assertThat(slots.end(0)).isEqualTo(slots.getFirst().end().getEpochSecond());
        assertThat(slots.provider(0)).isEqualTo(slots.getFirst().provider());
        assertThat(slots).isSorted();
    }

    @Test
    void datesThatWereNotCompiledAreABug() {
        var calendar = practice().schedule().calendar(WEEK);

        assertThatThrownBy(() -> calendar.slots(WEEK.widened(1, 0), NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.slots(WEEK.widened(0, 1), NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.first(1, WEEK.widened(0, 1), NOW, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void diariesOfTwoClinicCalendarsAreABug() {
        var diaries = List.of(new Diary(monday(), Blocked.NOTHING), new Diary(monday(), Blocked.NOTHING));
        var service = practice().schedule().service();

        assertThatThrownBy(() -> ServiceCalendar.of(service, diaries)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarKnowsWhatItWasMadeFrom() {
        var schedule = practice().schedule();
        var clinic = new ClinicCalendar(schedule.clinic(), WEEK);
        var provider = new ProviderCalendar(clinic, schedule.providers().getFirst());

        assertThat(new Diary(provider, Blocked.NOTHING).calendar()).isSameAs(provider);
        assertThat(provider.clinic()).isSameAs(clinic);
        assertThat(provider.provider()).isSameAs(schedule.providers().getFirst());
        assertThat(clinic.schedule()).isSameAs(schedule.clinic());
        assertThat(clinic.dates()).isEqualTo(WEEK);
    }

    private static ProviderCalendar monday() {
        var schedule = practice().schedule();
        return new ProviderCalendar(schedule.clinic(), schedule.providers().getFirst(), WEEK);
    }

    private static Practice practice() {
        return Practice.in("Europe/Madrid").open("1 09:00-13:00");
    }
}
