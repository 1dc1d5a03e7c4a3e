package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.domain.InvalidPeriod;

/** The algebra against plain sets of minutes. */
class TimeRangesTest {

    private static final int LENGTH = 40;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAlgebraIsThatOfSets(long seed) {
        var random = new Random(seed);
        var a = set(random);
        var b = set(random);
        var union = (BitSet) a.clone();
        union.or(b);
        var common = (BitSet) a.clone();
        common.and(b);
        var left = (BitSet) a.clone();
        left.andNot(b);
        assertThat(TimeRanges.union(List.of(ranges(a), ranges(b)))).isEqualTo(ranges(union));
        assertThat(ranges(a).intersect(ranges(b))).isEqualTo(ranges(common));
        assertThat(ranges(a).minus(ranges(b))).isEqualTo(ranges(left));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wholeSetsOneAfterAnotherAreTheirUnion(long seed) {
        var random = new Random(seed);
        var all = new BitSet();
        var builder = new TimeRanges.Builder(random.nextInt(3));
        for (int shift = 0; shift < 4 * LENGTH; shift += LENGTH) {
            var set = random.nextInt(4) == 0 ? new BitSet() : set(random);
            builder.addAll(ranges(set), shift);
            var from = shift;
            set.stream().forEach(minute -> all.set(minute + from));
        }
        assertThat(builder.build()).isEqualTo(ranges(all));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyQuestionIsAnsweredAsOfASet(long seed) {
        var random = new Random(seed);
        var set = set(random);
        var ranges = ranges(set);
        for (int start = 0; start < LENGTH; start++) {
            assertThat(ranges.contains(start)).isEqualTo(set.get(start));
            for (int end = start; end <= LENGTH; end++) {
                var part = set.get(start, end).cardinality();
                assertThat(ranges.covers(start, end)).isEqualTo(part == end - start);
                assertThat(ranges.overlaps(start, end)).isEqualTo(part > 0);
                var inside = new BitSet();
                inside.set(start, end);
                inside.and(set);
                assertThat(ranges.within(start, end)).isEqualTo(ranges(inside));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rangesInAnyOrderBecomeTheNormalForm(long seed) {
        var random = new Random(seed);
        var set = new BitSet();
        var list = new ArrayList<TimeRange>();
        for (int i = random.nextInt(8); i > 0; i--) {
            var start = random.nextInt(LENGTH - 1);
            var end = start + 1 + random.nextInt(LENGTH - start - 1);
            set.set(start, end);
            list.add(range(start, end));
        }
        assertThat(TimeRanges.of(list)).isEqualTo(ranges(set));
    }

    private static BitSet set(Random random) {
        var set = new BitSet();
        for (int i = random.nextInt(7); i > 0; i--) {
            var start = random.nextInt(LENGTH);
            set.set(start, Math.min(LENGTH, start + random.nextInt(12)));
        }
        return set;
    }

    /** The normal form, found by looking for the edges. */
    private static TimeRanges ranges(BitSet set) {
        var builder = new TimeRanges.Builder(0);
        for (int start = set.nextSetBit(0); start >= 0; start = set.nextSetBit(set.nextClearBit(start)))
            builder.add(start, set.nextClearBit(start));
        return builder.build();
    }

    private static TimeRange range(long start, long end) {
        return new TimeRange(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    @Test
    void a3TouchingRangesAreOne() {
        var ranges = TimeRanges.of(List.of(range(5, 9), range(0, 5), range(12, 14)));
        assertThat(ranges.ranges()).containsExactly(range(0, 9), range(12, 14));
        assertThat(ranges.size()).isEqualTo(2);
        assertThat(ranges.start(1)).isEqualTo(12);
        assertThat(ranges.end(1)).isEqualTo(14);
        assertThat(ranges).hasToString(ranges.ranges().toString());
        assertThat(ranges.covers(5, 5)).isTrue();
        assertThat(ranges.overlaps(5, 5)).isFalse();
    }

    @Test
    void equalSetsAreEqualValues() {
        assertThat(TimeRanges.of(1, 1)).isEqualTo(TimeRanges.NONE).isEqualTo(TimeRanges.of(2, 1));
        assertThat(TimeRanges.NONE.isEmpty()).isTrue();
        assertThat(TimeRanges.of(1, 3))
                .isEqualTo(TimeRanges.union(List.of(TimeRanges.of(1, 2), TimeRanges.of(2, 3))))
                .hasSameHashCodeAs(TimeRanges.of(List.of(range(1, 3))))
                .isNotEqualTo(TimeRanges.of(1, 4))
                .isNotEqualTo(range(1, 3));
        assertThat(TimeRanges.of(1, 3).hashCode())
                .isNotEqualTo(TimeRanges.of(1, 4).hashCode());
    }

    @Test
    void rangesMustBeAddedSorted() {
        var builder = new TimeRanges.Builder(1).add(5, 9).add(5, 6);
        assertThat(builder.build()).isEqualTo(TimeRanges.of(5, 9));
        assertThatThrownBy(() -> builder.add(4, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimeRangeIsHalfOpenAndNeverEmpty() {
        assertThat(range(1, 3).overlaps(range(2, 4))).isTrue();
        assertThat(range(2, 4).overlaps(range(1, 3))).isTrue();
        assertThat(range(1, 3).overlaps(range(3, 4))).isFalse();
        assertThat(range(3, 4).overlaps(range(1, 3))).isFalse();
        assertThatThrownBy(() -> range(3, 3))
                .isInstanceOf(InvalidPeriod.class)
                .hasMessageContaining("empty or reversed");
    }
}
