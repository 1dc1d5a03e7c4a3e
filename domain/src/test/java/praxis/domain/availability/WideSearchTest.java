package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.domain.Fixtures;
import praxis.domain.availability.WideSearch.Hit;
import praxis.domain.time.Dates;

/** The earliest slots of several services are those of each, put in order. */
class WideSearchTest {

    private static final Instant NOW = Fixtures.instant("2026-11-23T07:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 210);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void s5TheEarliestOfAllAreTheEarliestOfEachInOrder(long seed) {
        var drawn = new RandomSchedules(seed);
        var after = drawn.instantAround();
        var now = drawn.now();
        var schedules = LongStream.range(0, 4)
                .mapToObj(i -> new RandomSchedules(seed + 1000 * i).schedule())
                .toList();

        for (var most : new int[] {1, 3, 40}) {
            var each = IntStream.range(0, schedules.size())
                    .boxed()
                    .flatMap(i ->
                            schedules.get(i).next(after, now, most).stream().map(slot -> new Hit(i, slot)))
                    .sorted(Comparator.<Hit, Instant>comparing(hit -> hit.slot().start())
                            .thenComparing(Hit::search)
                            .thenComparing(hit -> hit.slot().provider()))
                    .limit(most)
                    .toList();
            var searches = schedules.stream()
                    .map(schedule -> search(schedule, after, now, new ArrayList<>()))
                    .toList();
            assertThat(WideSearch.next(searches, most)).isEqualTo(each);
        }
    }

    @Test
    void noneIsSearchedFurtherThanOthersAreKnownToBeEarlier() {
        var open = Practice.in("Europe/Madrid").open("1 09:00-13:00").schedule();
        var closed = Practice.in("Europe/Madrid").schedule();
        for (var order : List.of(List.of(open, closed), List.of(closed, open))) {
            var asked = new ArrayList<Dates>();
            var searches = order.stream()
                    .map(schedule -> search(schedule, NOW, NOW, asked))
                    .toList();

            assertThat(WideSearch.next(searches, 1))
                    .extracting(hit -> hit.slot().start())
                    .containsExactly(Fixtures.instant("2026-11-23T08:00:00Z"));
            assertThat(asked)
                    .containsOnly(Fixtures.dates("2026-11-23", "2026-11-29"))
                    .hasSize(2);
        }
    }

    /** The Monday of Auckland is looked at later than the Sunday of Madrid that it begins in. */
    @Test
    void ofOneInstantTheFirstSearchComesFirstAlsoWhereItFindsItLater() {
        var auckland = Practice.in("Pacific/Auckland").open("1 06:00-07:00").schedule();
        var madrid = Practice.in("Europe/Madrid").open("7 18:00-19:00").schedule();
        var searches =
                List.of(search(auckland, NOW, NOW, new ArrayList<>()), search(madrid, NOW, NOW, new ArrayList<>()));

        assertThat(WideSearch.next(searches, 1)).singleElement().satisfies(hit -> {
            assertThat(hit.search()).isZero();
            assertThat(hit.slot().start()).isEqualTo(Fixtures.instant("2026-11-29T17:00:00Z"));
        });
    }

    private static Search search(ServiceSchedule schedule, Instant after, Instant now, List<Dates> asked) {
        return new Search(
                schedule.clinic().clinic().zone(),
                schedule.service().rules(),
                dates -> {
                    asked.add(dates);
                    return schedule.calendar(dates);
                },
                after,
                now);
    }
}
