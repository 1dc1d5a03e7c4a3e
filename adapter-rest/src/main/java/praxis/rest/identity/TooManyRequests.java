package praxis.rest.identity;

import java.time.Duration;

/** Somebody asks more often than they may. */
public final class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyRequests(Duration wait) {
        super("too many requests", null, false, false);
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Until it will do again, at least 1. */
    long seconds() {
        return seconds;
    }
}
