package praxis.domain.service;

import praxis.domain.InvalidValue;

/**
 * When a service may start and what it takes; all in minutes but the horizon (S0).
 *
 * @param duration 1 to 1440, elapsed time
 * @param step 1 to 1440
 * @param bufferBefore 0 to 1440, kept free before it between two appointments of one person (S3)
 * @param bufferAfter 0 to 1440
 * @param minNotice 0 to {@value #MOST_NOTICE} from now to the earliest start (S4)
 * @param horizonDays 0 to {@value #MOST_HORIZON}, from today's local date to the last start's
 */
public record SlotRules(
        int duration,
        int step,
        Alignment alignment,
        int bufferBefore,
        int bufferAfter,
        int minNotice,
        int horizonDays) {

    /** Minutes of ten years. */
    public static final int MOST_NOTICE = 5_256_000;

    public static final int MOST_HORIZON = 3_650;

    public static final int DEFAULT_STEP = 15;

    public static final int DEFAULT_HORIZON = 365;

    private static final int DAY = 1_440;

    public SlotRules {
        InvalidValue.within("duration_minutes", duration, 1, DAY);
        InvalidValue.within("step_minutes", step, 1, DAY);
        InvalidValue.within("buffer_before_minutes", bufferBefore, 0, DAY);
        InvalidValue.within("buffer_after_minutes", bufferAfter, 0, DAY);
        InvalidValue.within("min_notice_minutes", minNotice, 0, MOST_NOTICE);
        InvalidValue.within("horizon_days", horizonDays, 0, MOST_HORIZON);
    }

    /** A service of {@code duration} minutes with every default (S2, S4). */
    public static SlotRules of(int duration) {
        return new SlotRules(duration, DEFAULT_STEP, Alignment.CLOCK, 0, 0, 0, DEFAULT_HORIZON);
    }
}
