package praxis.application.appointment;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** More of what {@link BookingContract} does on every store. */
final class MemoryBookingTest {

    static LongStream seeds() {
        return LongStream.range(100, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_sequence_of_commands_ends_as_the_model_says(long seed) {
        new RandomCommands(new Booked(), seed).run(120);
    }
}
