package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import praxis.domain.Fixtures;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.WeeklyHours;

/**
 * What an answer costs in bytes, which a busy machine does not change: the answer itself when the calendars are kept,
 * and in proportion to periods and bookings when they are not.
 */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Fixtures.instant("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final String[] WORKING_DAYS = {
        "1 09:00-13:00", "1 15:00-19:00", "2 09:00-13:00", "2 15:00-19:00", "3 09:00-13:00",
        "3 15:00-19:00", "4 09:00-13:00", "4 15:00-19:00", "5 09:00-13:00", "5 15:00-19:00"
    };
    /** A {@link Slots} and its array, without slots. */
    private static final long EMPTY = 32 + 16;
    /** What the search keeps its place in. */
    private static final long SEARCH = 24;

    @Test
    void aKeptCalendarAllocatesTheAnswerAndNothingElse() {
        var calendar = schedule(bookings(200), WORKING_DAYS).calendar(days(90));
        for (var dates : List.of(days(1), days(7), days(30), days(90))) {
            var slots = calendar.slots(dates, NOW);
            assertThat(bytes(() -> calendar.slots(dates, NOW)))
                    .as("%s slots", slots.size())
                    .isLessThanOrEqualTo(EMPTY + 8L * slots.size());
        }
    }

    /** The third question of the benchmarks; the first two are asked of one calendar above. */
    @Test
    void twentyKeptCalendarsAllocateTheAnswerAndWhatSortingItBorrows() {
        var calendar = schedule(20).calendar(days(30));
        var slots = calendar.slots(days(30), NOW);

        assertThat(slots).hasSizeGreaterThan(2_000);
        assertThat(bytes(() -> calendar.slots(days(30), NOW)))
                .isLessThanOrEqualTo(EMPTY + 8L * slots.size() + borrowed(slots));
    }

    /** The JDK merges sorted runs by way of a second array. */
    private static long borrowed(Slots slots) {
        return 16 + 8L * slots.size() + 1_024;
    }

    @Test
    void aSearchAllocatesTheSameWhereverTheFirstSlotIs() {
        var dates = days(90);
        var soon = schedule(List.of(), WORKING_DAYS).calendar(dates);
        var late = schedule(bookings(800), WORKING_DAYS).calendar(dates);

        assertThat(late.first(1, dates, NOW, NOW).getFirst().start())
                .isAfter(soon.first(1, dates, NOW, NOW).getFirst().start());
        assertThat(bytes(() -> soon.first(1, dates, NOW, NOW))).isLessThanOrEqualTo(EMPTY + 8 + SEARCH);
        assertThat(bytes(() -> late.first(1, dates, NOW, NOW))).isLessThanOrEqualTo(EMPTY + 8 + SEARCH);
    }

    @Test
    void aFreshListingAllocatesInProportionToPeriodsAndBookings() {
        var base = fresh(days(28), 0, "1 09:00-13:00");
        var morePeriods = fresh(days(28), 0, WORKING_DAYS);
        var moreBookings = fresh(days(28), 200, WORKING_DAYS);

        assertThat(morePeriods - base).as("36 periods and their slots more").isLessThan(36 * 320);
        assertThat(moreBookings - morePeriods).as("200 bookings more").isLessThan(200 * 64);
    }

    @Test
    void daysOnWhichTheClinicIsClosedCostNothing() {
        var onlyToday = new WeeklyHours(Fixtures.weekly("1 09:00-10:00", Fixtures.validity("", FIRST.toString(), 1)));
        var schedule = Practice.in("Europe/Madrid").open(onlyToday).schedule();

        assertThat(schedule.slots(new QueryDates(days(92)), NOW)).hasSize(3);
        assertThat(bytes(() -> schedule.slots(new QueryDates(days(92)), NOW)))
                .as("91 closed days more")
                .isLessThan(bytes(() -> schedule.slots(new QueryDates(days(1)), NOW)) + 91 * 8);
    }

    @Test
    void minutesCostNothing() {
        var fine = schedule(List.of(), new SlotRules(240, 1, Alignment.CLOCK, 0, 0, 0, 365), WORKING_DAYS);
        var coarse = schedule(List.of(), new SlotRules(240, 240, Alignment.CLOCK, 0, 0, 0, 365), WORKING_DAYS);

        var slots = fine.slots(new QueryDates(days(28)), NOW).size()
                - coarse.slots(new QueryDates(days(28)), NOW).size();
        assertThat(bytes(() -> fine.slots(new QueryDates(days(28)), NOW))
                        - bytes(() -> coarse.slots(new QueryDates(days(28)), NOW)))
                .isLessThanOrEqualTo(8L * slots + 16);
    }

    private static long fresh(Dates dates, int bookings, String... week) {
        var busy = bookings(bookings);
        return bytes(() -> schedule(busy, week).slots(new QueryDates(dates), NOW))
                - bytes(() -> schedule(List.of(), week));
    }

    /** The least that one run of many allocated in this thread. */
    private static long bytes(Supplier<?> work) {
        var least = Long.MAX_VALUE;
        for (int i = 0; i < 300; i++) {
            var before = THREADS.getCurrentThreadAllocatedBytes();
            var answer = work.get();
            var after = THREADS.getCurrentThreadAllocatedBytes();
            assertThat(answer).isNotNull();
            least = Math.min(least, after - before);
        }
        return least;
    }

    private static Dates days(int count) {
        return new Dates(FIRST, FIRST.plusDays(count - 1L));
    }

    private static ServiceSchedule schedule(List<BusyTime> busy, String... week) {
        return schedule(busy, SlotRules.of(30), week);
    }

    private static ServiceSchedule schedule(List<BusyTime> busy, SlotRules rules, String... week) {
        var one = Practice.in("Europe/Madrid")
                .open(week)
                .works(week)
                .offers(rules)
                .schedule();
        return new ServiceSchedule(
                one.clinic(), one.service(), one.providers(), Map.of(new UserId("ana"), new BusyTimes(busy)));
    }

    /** Of so many providers with the same hours and appointments. */
    private static ServiceSchedule schedule(int providers) {
        var one = schedule(bookings(200), WORKING_DAYS);
        var ids = IntStream.range(0, providers).mapToObj(i -> "p" + (100 + i)).toList();
        return new ServiceSchedule(
                one.clinic(),
                Fixtures.service("s1", SlotRules.of(30), true, ids),
                ids.stream()
                        .map(id -> ProviderSchedule.of(
                                Fixtures.member(id, "ana", true, MembershipStatus.APPROVED, HoursSource.CLINIC)))
                        .toList(),
                one.busy());
    }

    /** Appointments of 30 minutes, one after the other on the working days from the first on. */
    private static List<BusyTime> bookings(int count) {
        var busy = new ArrayList<BusyTime>();
        for (var date = FIRST; busy.size() < count; date = date.plusDays(1))
            for (int half = 16; half < 36 && busy.size() < count; half++)
                busy.add(Fixtures.busy(date + at(half) + "Z", date + at(half + 1) + "Z", 0, 0, false));
        return busy;
    }

    private static String at(int halfHour) {
        return "T%02d:%02d".formatted(halfHour / 2, halfHour % 2 * 30);
    }
}
