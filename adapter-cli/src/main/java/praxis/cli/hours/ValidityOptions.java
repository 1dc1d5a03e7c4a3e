package praxis.cli.hours;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import praxis.domain.time.Validity;

/** From when, until when and in which weeks all given hours hold (H8). */
final class ValidityOptions {

    @Option(names = "--valid-from", paramLabel = "DATE", description = "The first date on which the hours hold.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--valid-until", paramLabel = "DATE", description = "The last date on which the hours hold.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--every-weeks",
            paramLabel = "N",
            defaultValue = "1",
            description = "Only every n-th week, counted from the week of --valid-from. Default: 1.")
    private int everyWeeks = 1;

    /** @throws praxis.domain.InvalidValue if every n weeks has no first date, or the last lies before it */
    Validity validity() {
        return new Validity(from, until, everyWeeks);
    }
}
