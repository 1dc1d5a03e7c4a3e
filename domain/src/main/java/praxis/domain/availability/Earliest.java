package praxis.domain.availability;

import java.util.Arrays;

/** The least of many numbers, in order; so many as were asked for. */
final class Earliest {

    private final long[] keys;
    private int length;

    Earliest(int most) {
        keys = new long[most];
    }

    /** Keeps a number if it is among the least so far; false if no number as large ever will be. */
    boolean takes(long key) {
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
