package praxis.rest;

import java.util.Optional;
import praxis.domain.time.Stretch;

/** When a closure or a leave is: of the two pairs one is null. */
record StretchJson(
        Optional<String> startDate,
        Optional<String> endDate,
        Optional<String> start,
        Optional<String> end,
        Optional<String> timeZone) {

    static StretchJson of(Stretch stretch) {
        return switch (stretch) {
            case Stretch.AllDay(var dates) ->
                new StretchJson(
                        Optional.of(dates.first().toString()),
                        Optional.of(dates.last().toString()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Stretch.Timed timed -> of(timed, Optional.empty());
            case Stretch.TimedIn(var timed, var zone) -> of(timed, Optional.of(zone.getId()));
        };
    }

    private static StretchJson of(Stretch.Timed timed, Optional<String> zone) {
        return new StretchJson(
                Optional.empty(),
                Optional.empty(),
                Optional.of(timed.start().toString()),
                Optional.of(timed.end().toString()),
                zone);
    }
}
