package praxis.benchmarks.storm;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the servers said to all writers. */
final class Ledger {

    /** The last word about one appointment. @param mark the patient's name, of which no two requests share one */
    record Kept(String mark, Taken taken, boolean cancelled) {}

    /** A request that was refused because of others. @param asked for, from sending to the answer */
    record Refused(String mark, Taken asked) {}

    final Map<String, Kept> kept = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<Refused> refused = new ConcurrentLinkedQueue<>();
    /** Every stretch of time that was ever given, also what was given up for another. */
    final ConcurrentLinkedQueue<Taken> given = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    final LongAdder requests = new LongAdder();

    /** How many refusals name time that nobody held while they were decided. */
    long unfounded() {
        var all = new ArrayList<>(given);
        return refused.stream()
                .filter(one -> all.stream()
                        .noneMatch(taken -> taken.collides(one.asked()) && taken.isWhile(one.asked())))
                .count();
    }
}
