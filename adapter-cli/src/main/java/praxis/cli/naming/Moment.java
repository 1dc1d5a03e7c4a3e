package praxis.cli.naming;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.Clinic;

/** An instant as people write it: with its offset, or as the clock on a clinic's wall shows it. */
public sealed interface Moment {

    /** @throws InvalidValue where the clinic's clock never shows it, or shows it twice */
    Instant in(Clinic clinic);

    /** Reads {@code 2026-11-23T09:00} or {@code 2026-11-23T09:00:00+01:00}. @throws TypeConversionException of others */
    static Moment parse(String text) {
        try {
            return new Exact(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutOffset) {
            try {
                return new OnTheWall(LocalDateTime.parse(text));
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is neither a time by the clinic's clock like"
                        + " 2026-11-23T09:00 nor an instant like 2026-11-23T09:00:00+01:00");
            }
        }
    }

    /** The same whichever clinic is meant. */
    record Exact(Instant instant) implements Moment {

        @Override
        public Instant in(Clinic clinic) {
            return instant;
        }
    }

    /** A time that a clock shows. */
    record OnTheWall(LocalDateTime time) implements Moment {

        @Override
        public Instant in(Clinic clinic) {
            var offsets = clinic.zone().getRules().getValidOffsets(time);
            if (offsets.size() == 1) return time.toInstant(offsets.getFirst());
            throw new InvalidValue(
                    offsets.isEmpty()
                            ? time + " does not exist in " + clinic.zone()
                                    + ", where the clocks are set forward over it"
                            : time + " comes twice in " + clinic.zone() + "; write which: "
                                    + offsets.stream()
                                            .map(offset -> time + "" + offset)
                                            .collect(Collectors.joining(" or ")));
        }
    }
}
