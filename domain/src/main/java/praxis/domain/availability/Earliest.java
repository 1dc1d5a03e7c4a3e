package praxis.domain.availability;

import java.util.Arrays;

/** The first slots of many, in order; so many as were asked for. */
final class Earliest {

    private final long[] keys;
    private final long before;
    private int length;

    /**
     * @param most how many, at least 1
     * @param before an epoch second that they all start before
     */
    Earliest(int most, long before) {
        this.keys = new long[most];
        this.before = before;
    }

    /** The epoch second that a slot must start before, to be among the first as far as is known. */
    long before() {
        return length < keys.length ? before : Slots.start(keys[length - 1]) + 1;
    }

    /** Keeps a slot if it is among the first so far; false if no later one of the same provider can be. */
    boolean takes(long start, int provider) {
        var key = Slots.key(start, provider);
        if (length == keys.length && key > keys[length - 1]) return false;
        int i = length < keys.length ? length++ : length - 1;
        for (; i > 0 && keys[i - 1] > key; i--) keys[i] = keys[i - 1];
        keys[i] = key;
        return true;
    }

    long[] keys() {
        return length == keys.length ? keys : Arrays.copyOf(keys, length);
    }
}
