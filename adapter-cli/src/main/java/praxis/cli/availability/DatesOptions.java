package praxis.cli.availability;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import praxis.domain.availability.QueryDates;

/** The local dates of a question, at most 92 (S7). */
final class DatesOptions {

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first date, like 2026-11-23.")
    @SuppressWarnings("NullAway.Init") // required
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last date, at most 92 days in all. Default: the first.")
    private Optional<LocalDate> to = Optional.empty();

    /** @throws praxis.domain.InvalidValue if there are too many, or the last lies before the first */
    QueryDates dates() {
        return QueryDates.of(from, to.orElse(from));
    }
}
