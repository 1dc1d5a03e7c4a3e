package praxis.application.memory;

import java.util.concurrent.atomic.AtomicLong;
import praxis.application.port.Ids;

/** Ids in the form of UUIDs of version 7, counted up from 1, so that a test can tell them before they are made. */
public final class SequentialIds implements Ids {

    private final AtomicLong made = new AtomicLong();

    @Override
    public String next() {
        return id(made.incrementAndGet());
    }

    /** The n-th id. */
    public static String id(long n) {
        return "01938000-0000-7000-8000-%012x".formatted(n);
    }
}
