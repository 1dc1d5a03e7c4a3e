package praxis.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a webhook has come with its clinic's events. A message that fails is tried again, later each time, and those
 * behind it wait; after {@link #PATIENCE} without any success the webhook stops where it is, until somebody starts it
 * again.
 *
 * @param position the number of the last event that was sent or passed over
 * @param failures in a row since
 * @param failingSince the first of them
 * @param dueAt when to try next
 * @param stopped whether it was given up
 */
public record Progress(long position, int failures, Optional<Instant> failingSince, Instant dueAt, boolean stopped) {

    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    public static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** At an event, with all behind it to be sent from now on. */
    public static Progress at(long position, Instant now) {
        return new Progress(position, 0, Optional.empty(), now, false);
    }

    /** The same place, tried again at once, whatever failed before. */
    public Progress restarted(Instant now) {
        return at(position, now);
    }

    /**
     * Whether to try now. What works never waits, and what fails never for longer than a pause can be, whatever a clock
     * that was ahead has said.
     */
    public boolean isDue(Instant now) {
        return failures == 0 || !now.isBefore(dueAt) || dueAt.isAfter(now.plus(LONGEST_PAUSE));
    }

    /** Past events of which none is to be sent any more. */
    public Progress past(long number) {
        return new Progress(number, failures, failingSince, dueAt, stopped);
    }

    public Progress delivered(long number, Instant now) {
        return at(number, now);
    }

    /** @param chance from 0 to 1, so that many that failed together do not come back together */
    public Progress failed(Instant now, double chance) {
        var since = failingSince.filter(now::isAfter).orElse(now);
        var gaveUp = !now.isBefore(since.plus(PATIENCE));
        return new Progress(position, failures + 1, Optional.of(since), now.plus(pause(failures, chance)), gaveUp);
    }

    /** Doubles with each failure, up to an hour; shorter by chance, by half at most. */
    private static Duration pause(int failures, double chance) {
        var full = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 16));
        var longest = full.compareTo(LONGEST_PAUSE) < 0 ? full : LONGEST_PAUSE;
        return Duration.ofMillis((long) (longest.toMillis() * (1 - chance / 2)));
    }
}
