package praxis.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still unless a test moves it, which it does on a server of its own. */
final class MovingClock implements InstantSource {

    /** A Friday, 09:00 in Madrid. */
    static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private static final Map<String, MovingClock> CLOCKS = new ConcurrentHashMap<>();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private MovingClock() {}

    /** The same for the same name; a new one starts at {@link #START}. */
    static MovingClock of(String name) {
        return CLOCKS.computeIfAbsent(name, first -> new MovingClock());
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
