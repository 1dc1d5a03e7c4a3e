package praxis.domain.availability;

import java.util.Arrays;

/** The first slots of several providers, in order; so many as were asked for. */
final class Earliest {

    private final Starts starts;
    private final long[] keys;
    private int length;

    /** @param most how many, at least 1 */
    Earliest(Starts starts, int most) {
        this.starts = starts;
        this.keys = new long[most];
    }

    /**
     * Takes those slots in {@code [earliest, before)} that are among the first of all so far.
     *
     * @param number the provider's, larger than any before
     */
    void take(Diary diary, int number, long earliest, long before) {
        var from = earliest;
        while (takeOne(diary, number, from, before)) {
            from = Slots.start(keys[length - 1]) + 1;
            settle();
        }
    }

    /** Writes one slot into the last place, which is free or whose slot starts later. */
    private boolean takeOne(Diary diary, int number, long from, long before) {
        var place = Math.min(length, keys.length - 1);
        var end = length <= place ? before : Math.min(before, Slots.start(keys[place]));
        if (starts.write(diary, number, from, end, keys, place, place + 1) == place) return false;
        length = place + 1;
        return true;
    }

    /** Moves the slot in the last place to where it belongs. */
    private void settle() {
        int i = length - 1;
        var key = keys[i];
        for (; i > 0 && keys[i - 1] > key; i--) keys[i] = keys[i - 1];
        keys[i] = key;
    }

    long[] keys() {
        return length == keys.length ? keys : Arrays.copyOf(keys, length);
    }
}
