package praxis.domain.availability;

import java.time.Instant;
import java.util.AbstractList;
import java.util.RandomAccess;
import praxis.domain.people.MembershipId;

/** Slots in their order (S5), one number each; whoever writes many out need not make an object of each. */
public final class Slots extends AbstractList<Slot> implements RandomAccess {

    /** How many providers one answer can tell apart. */
    static final int MOST_PROVIDERS = 1 << 20;

    private static final int PROVIDER_BITS = 20;

    /** The start as an epoch second, followed by the provider's number; so they sort as slots do. */
    private final long[] keys;

    private final long seconds;
    private final MembershipId[] providers;

    /**
     * @param keys ascending, see {@link #key}
     * @param seconds that each lasts
     * @param providers by number, ascending
     */
    Slots(long[] keys, long seconds, MembershipId[] providers) {
        this.keys = keys;
        this.seconds = seconds;
        this.providers = providers;
    }

    /** The number of a slot that starts at an epoch second with provider {@code number}. */
    static long key(long start, int number) {
        return start << PROVIDER_BITS | number;
    }

    /** When the slot with a number starts, in epoch seconds. */
    static long start(long key) {
        return key >> PROVIDER_BITS;
    }

    @Override
    public int size() {
        return keys.length;
    }

    /** When slot {@code i} starts, in epoch seconds. */
    public long start(int i) {
        return start(keys[i]);
    }

    /** When slot {@code i} ends, in epoch seconds. */
    public long end(int i) {
        return start(i) + seconds;
    }

    public MembershipId provider(int i) {
        return providers[(int) keys[i] & MOST_PROVIDERS - 1];
    }

    @Override
    public Slot get(int i) {
        return new Slot(Instant.ofEpochSecond(start(i)), Instant.ofEpochSecond(end(i)), provider(i));
    }
}
