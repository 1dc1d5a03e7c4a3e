package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.time.TimeRanges;

/** S3: what busy times leave to a service, whatever its buffers. */
class BlockedTest {

    @Test
    void s3EachSideIsWidenedByTheLargerBufferThatMeetsThere() {
        var one = new Blocked.Builder(1).add(100, 130, 5, 20).build();

        assertThat(free(one, 0, 0)).isEqualTo("0-95 150-200");
        assertThat(free(one, 10, 10)).isEqualTo("0-90 150-200");
        assertThat(free(one, 30, 0)).isEqualTo("0-95 160-200");
    }

    @Test
    void s3ALaterTimeWithALongerBufferMayBlockBeforeAnEarlierOne() {
        var both =
                new Blocked.Builder(2).add(100, 110, 0, 0).add(130, 140, 60, 0).build();

        assertThat(free(both, 0, 0)).isEqualTo("0-70 140-200");
        assertThat(free(both, 5, 50)).isEqualTo("0-50 145-200");
    }

    @Test
    void timesThatLeaveNoGapAreOneBlockAndOthersAreNot() {
        var times = new Blocked.Builder(0)
                .add(0, 10, 0, 0)
                .add(10, 20, 0, 0)
                .add(21, 30, 0, 0)
                .add(25, 26, 0, 0)
                .build();

        assertThat(times.size()).isEqualTo(2);
        assertThat(free(times, 0, 0)).isEqualTo("20-21 30-200");
        assertThat(free(times, 2, 0)).isEqualTo("22-21 32-200");
        assertThat(times.firstAfter(19)).isEqualTo(0);
        assertThat(times.firstAfter(20)).isEqualTo(1);
        assertThat(times.firstAfter(29)).isEqualTo(1);
        assertThat(times.firstAfter(30)).isEqualTo(2);
        assertThat(Blocked.NOTHING.firstAfter(0)).isEqualTo(0);
    }

    @Test
    void timesOutOfOrderAndEmptyOnesAreBugs() {
        var times = new Blocked.Builder(2).add(10, 20, 0, 0);

        assertThatThrownBy(() -> times.add(9, 20, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> times.add(30, 30, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(times.add(10, 21, 0, 0).build().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 40})
    void aSecondIsBlockedIffSomeBusyTimeBlocksItAlone(int mostMargin) {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var rows = rows(random, mostMargin);
            var builder = new Blocked.Builder(random.nextInt(3));
            for (var row : rows) builder.add(row[0], row[1], row[2], row[3]);
            var free = FreeTime.of(TimeRanges.of(-100, 400), builder.build());
            var before = random.nextInt(1 + mostMargin);
            var after = random.nextInt(1 + mostMargin);
            for (int second = -100; second < 400; second++) {
                var now = second;
                var expected = rows.stream()
                        .anyMatch(row ->
                                row[0] - Math.max(after, row[2]) <= now && now < row[1] + Math.max(before, row[3]));
                assertThat(isFree(free, second, before, after))
                        .as("seed %s, second %s", seed, second)
                        .isNotEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 40})
    void withOneTimeMoreItIsAsIfAllHadComeAtOnce(int mostMargin) {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var rows = rows(random, mostMargin).stream()
                    .map(row -> new BusyTime(row[0], row[1], row[2] / 7, row[3] / 7, false, Optional.empty()))
                    .toList();
            var late = random.nextInt(rows.size());
            var others = new ArrayList<>(rows);
            others.remove(late);
            var grown = new BusyTimes(others).blocked().with(rows.get(late));
            assertThat(blocks(grown)).as("seed %s", seed).isEqualTo(blocks(new BusyTimes(rows).blocked()));
        }
    }

    private static List<String> blocks(Blocked blocked) {
        return IntStream.rangeClosed(0, blocked.size())
                .mapToObj(i -> blocked.lastEnd(i) + " " + blocked.nextStart(i)
                        + (i == blocked.size() ? "" : " " + blocked.from(i) + "-" + blocked.until(i)))
                .toList();
    }

    private static boolean isFree(FreeTime free, long second, long before, long after) {
        for (int i = 0; i < free.size(); i++)
            if (free.start(i, before) <= second && second < free.end(i, after)) return true;
        return false;
    }

    private static ArrayList<int[]> rows(Random random, int mostMargin) {
        var rows = new ArrayList<int[]>();
        for (int start = random.nextInt(20); start < 250; start += random.nextInt(50))
            rows.add(new int[] {
                start, start + 1 + random.nextInt(40), random.nextInt(1 + mostMargin), random.nextInt(1 + mostMargin)
            });
        return rows;
    }

    /** What of 0 to 200 is free to a service with these buffers; it fits nowhere where the end comes first. */
    private static String free(Blocked blocked, long before, long after) {
        var free = FreeTime.of(TimeRanges.of(0, 200), blocked);
        var text = new StringBuilder();
        for (int i = 0; i < free.size(); i++)
            text.append(" ").append(free.start(i, before)).append("-").append(free.end(i, after));
        return text.toString().strip();
    }
}
