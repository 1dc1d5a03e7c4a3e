package praxis.cli.naming;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;

/** Whole days, or from one local date-time to another. */
public final class StretchOptions {

    /** What to say where {@link #stretch} is empty. */
    public static final String NEEDED = "give --start-date with or without --end-date, or both --start and --end";

    @Option(names = "--start-date", paramLabel = "DATE", description = "The first whole day, like 2026-12-21.")
    private Optional<LocalDate> startDate = Optional.empty();

    @Option(names = "--end-date", paramLabel = "DATE", description = "The last whole day. Default: the first.")
    private Optional<LocalDate> endDate = Optional.empty();

    @Option(names = "--start", paramLabel = "TIME", description = "The local start, like 2026-12-21T12:00.")
    private Optional<LocalMoment> start = Optional.empty();

    @Option(names = "--end", paramLabel = "TIME", description = "The local end, the first minute after it.")
    private Optional<LocalMoment> end = Optional.empty();

    /**
     * Empty if the options do not name one stretch.
     *
     * @throws praxis.domain.InvalidPeriod if the end lies before the start
     */
    public Optional<Stretch> stretch() {
        if (mixed()) return Optional.empty();
        return startDate
                .<Stretch>map(first -> new Stretch.AllDay(new Dates(first, endDate.orElse(first))))
                .or(() -> start.flatMap(from -> end.map(to -> new Stretch.Timed(from, to))));
    }

    private boolean mixed() {
        return Stream.of(startDate, endDate).anyMatch(Optional::isPresent)
                && Stream.of(start, end).anyMatch(Optional::isPresent);
    }
}
