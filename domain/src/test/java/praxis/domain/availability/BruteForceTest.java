package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.domain.time.Dates;
import praxis.domain.time.NaiveClock;

/** Listing, searching and explaining against the rules read minute by minute, on schedules nobody thought of. */
class BruteForceTest {

    private static final int SEEDS = 42;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void e2AnInstantIsListedIffTheRulesHaveNothingAgainstIt(long seed) {
        var drawn = new RandomSchedules(seed);
        var schedule = drawn.schedule();
        var dates = drawn.dates();
        var now = drawn.now();
        var expected = new ArrayList<Slot>();
        for (var provider : schedule.providers()) expected.addAll(bookable(schedule, provider, dates, now));
        expected.sort(null);
        assertThat(schedule.slots(new QueryDates(dates), now)).isEqualTo(expected);
    }

    private static List<Slot> bookable(ServiceSchedule schedule, ProviderSchedule provider, Dates dates, Instant now) {
        var zone = schedule.clinic().clinic().zone();
        var rules = new MinuteByMinute(schedule, provider, now);
        var end = NaiveClock.startOf(dates.last().plusDays(1), zone);
        var slots = new ArrayList<Slot>();
        for (var at = NaiveClock.startOf(dates.first(), zone); at.isBefore(end); at = at.plusSeconds(60))
            if (rules.bookable(at))
                slots.add(new Slot(
                        at, at.plusSeconds(60L * schedule.service().rules().duration()), provider.id()));
        return slots;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void e1TheExplanationNamesEveryRuleThatIsBroken(long seed) {
        var drawn = new RandomSchedules(seed);
        var schedule = drawn.schedule();
        var now = drawn.now();
        for (var provider : schedule.providers()) {
            var rules = new MinuteByMinute(schedule, provider, now);
            for (int i = 0; i < 20; i++) {
                var at = drawn.instantAround();
                assertThat(codes(schedule.explain(provider, at, now)))
                        .as("%s at %s", provider.id(), at)
                        .isEqualTo(rules.reasons(at));
            }
        }
    }

    private static Set<ReasonCode> codes(Explanation explanation) {
        return explanation.reasons().stream().map(Reason::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNextSlotsAreTheFirstOfThoseListed(long seed) {
        var drawn = new RandomSchedules(seed);
        var schedule = drawn.schedule();
        var now = drawn.now();
        var after = drawn.instantAround();
        var zone = schedule.clinic().clinic().zone();
        var first = NaiveClock.day(after.isAfter(now) ? after : now, zone);
        var listed = schedule.slots(new QueryDates(new Dates(first, first.plusDays(60))), now).stream()
                .filter(slot -> !slot.start().isBefore(after))
                .limit(40)
                .toList();
        var next = schedule.next(after, now, 40);
        assertThat(next.subList(0, listed.size())).isEqualTo(listed);
        assertThat(next).isSorted();
        if (listed.size() < 40) // the rest lies beyond the dates listed
        assertThat(next.subList(listed.size(), next.size()))
                    .allMatch(slot -> NaiveClock.day(slot.start(), zone).isAfter(first.plusDays(60)));
    }
}
