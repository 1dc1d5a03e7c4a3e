package praxis.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import praxis.domain.availability.Slot;

/** Holds every competitor's answer against the expected starts, before anything is timed. */
final class Expected {

    private Expected() {}

    /** The distinct starts of an answer, as epoch seconds: of slots, instants or numbers. */
    static long[] of(Collection<?> answer) {
        return answer.stream().mapToLong(Expected::second).distinct().toArray();
    }

    private static long second(Object start) {
        return switch (start) {
            case Slot slot -> slot.start().getEpochSecond();
            case java.time.Instant instant -> instant.getEpochSecond();
            default -> throw new IllegalArgumentException(start + "");
        };
    }

    static long[] of(long[] buffer, int length) {
        return Arrays.copyOf(buffer, length);
    }

    /** @throws IllegalStateException if some answer is another one */
    static void same(long[] expected, long[]... answers) {
        for (var answer : List.of(answers))
            if (!Arrays.equals(expected, answer))
                throw new IllegalStateException(
                        Arrays.toString(expected) + " expected, not " + Arrays.toString(answer));
    }
}
