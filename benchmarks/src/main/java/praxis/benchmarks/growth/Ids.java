package praxis.benchmarks.growth;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs of version 7 that follow from what they are given to, so that the same seed gives the same database. */
final class Ids {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** When everything was made that is not an appointment: 2026-01-01, in epoch milliseconds. */
    static final long FOUNDED = 1_767_225_600_000L;

    private static final int CLINIC = 1;
    private static final int SERVICE = 2;
    private static final int PERSON = 3;
    private static final int MEMBER = 4;
    private static final int HOURS = 5;
    private static final int APPOINTMENT = 6;
    private static final int EVENT = 7;

    private Ids() {}

    static byte[] clinic(int number) {
        return of(FOUNDED, CLINIC, number);
    }

    static byte[] service(int number) {
        return of(FOUNDED, SERVICE, number);
    }

    static byte[] person(int number) {
        return of(FOUNDED, PERSON, number);
    }

    static byte[] member(int number) {
        return of(FOUNDED, MEMBER, number);
    }

    static byte[] hours(int number) {
        return of(FOUNDED, HOURS, number);
    }

    /** Sorts by the time of making, as those that the program gives. @param millis since the epoch */
    static byte[] appointment(long millis, long number) {
        return of(millis, APPOINTMENT, number);
    }

    /** As {@link #appointment}. */
    static byte[] event(long millis, long number) {
        return of(millis, EVENT, number);
    }

    private static byte[] of(long millis, int kind, long number) {
        return ByteBuffer.allocate(16)
                .putLong(millis << 16 | VERSION | kind)
                .putLong(VARIANT | number)
                .array();
    }

    static String text(byte[] id) {
        var buffer = ByteBuffer.wrap(id);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
}
