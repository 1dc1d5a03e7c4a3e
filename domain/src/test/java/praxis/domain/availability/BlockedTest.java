package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3: what busy times leave to a service, whatever its buffers. */
class BlockedTest {

    @Test
    void s3EachSideIsWidenedByTheLargerBufferThatMeetsThere() {
        var one = new Blocked.Builder(1).add(100, 130, 5, 20).build();

        assertThat(stretches(one, 10, 10)).isEqualTo("90-150");
        assertThat(stretches(one, 0, 0)).isEqualTo("95-150");
        assertThat(stretches(one, 30, 0)).isEqualTo("95-160");
    }

    @Test
    void s3ALaterTimeWithALongerBufferMayBlockBeforeAnEarlierOne() {
        var both =
                new Blocked.Builder(2).add(100, 110, 0, 0).add(130, 140, 60, 0).build();

        assertThat(stretches(both, 0, 0)).isEqualTo("70-140");
        assertThat(stretches(both, 5, 50)).isEqualTo("50-145");
    }

    @Test
    void timesThatLeaveNoGapAreOneBlockAndOthersAreNot() {
        var times = new Blocked.Builder(0)
                .add(0, 10, 0, 0)
                .add(10, 20, 0, 0)
                .add(21, 30, 0, 0)
                .add(25, 26, 0, 0)
                .build();

        assertThat(stretches(times, 0, 0)).isEqualTo("0-20 21-30");
        assertThat(times.firstAfter(19, 0)).isEqualTo(0);
        assertThat(times.firstAfter(20, 0)).isEqualTo(1);
        assertThat(times.firstAfter(20, 1)).isEqualTo(0);
        assertThat(times.firstAfter(30, 0)).isEqualTo(2);
        assertThat(Blocked.NOTHING.firstAfter(0, 0)).isEqualTo(0);
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
            var blocked = builder.build();
            var before = random.nextInt(1 + mostMargin);
            var after = random.nextInt(1 + mostMargin);
            for (int second = -100; second < 400; second++) {
                var now = second;
                var expected = rows.stream()
                        .anyMatch(row ->
                                row[0] - Math.max(after, row[2]) <= now && now < row[1] + Math.max(before, row[3]));
                var block = blocked.firstAfter(second, before);
                assertThat(block < blocked.size() && blocked.from(block, after) <= second)
                        .as("seed %s, second %s", seed, second)
                        .isEqualTo(expected);
            }
        }
    }

    private static ArrayList<int[]> rows(Random random, int mostMargin) {
        var rows = new ArrayList<int[]>();
        for (int start = random.nextInt(20); start < 250; start += random.nextInt(50))
            rows.add(new int[] {
                start, start + 1 + random.nextInt(40), random.nextInt(1 + mostMargin), random.nextInt(1 + mostMargin)
            });
        return rows;
    }

    /** The seconds that a service with these buffers is kept out of. */
    private static String stretches(Blocked blocked, long before, long after) {
        var text = new StringBuilder();
        for (int i = 0; i < blocked.size(); i++)
            text.append(" ").append(blocked.from(i, after)).append("-").append(blocked.until(i, before));
        return text.toString().strip();
    }
}
