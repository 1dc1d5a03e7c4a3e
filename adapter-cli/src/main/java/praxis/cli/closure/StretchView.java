package praxis.cli.closure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;

/** In which order whole days and times are listed, and how they are written in JSON. */
final class StretchView {

    /** By the local start; that of whole days is midnight. */
    static final Comparator<Stretch> BY_START = Comparator.comparing(StretchView::start);

    private StretchView() {}

    private static LocalMoment start(Stretch stretch) {
        return switch (stretch) {
            case Stretch.AllDay(var dates) -> new LocalMoment(dates.first(), 0);
            case Stretch.Timed timed -> timed.start();
            case Stretch.TimedIn(var timed, var zone) -> timed.start();
        };
    }

    /** Of the two pairs one is null. */
    static ObjectNode put(ObjectNode json, Stretch stretch) {
        return switch (stretch) {
            case Stretch.AllDay(var dates) ->
                json.put("start_date", dates.first().toString())
                        .put("end_date", dates.last().toString())
                        .putNull("start")
                        .putNull("end");
            case Stretch.Timed timed -> timed(json, timed);
            case Stretch.TimedIn(var timed, var zone) -> timed(json, timed);
        };
    }

    private static ObjectNode timed(ObjectNode json, Stretch.Timed timed) {
        return json.putNull("start_date")
                .putNull("end_date")
                .put("start", timed.start().toString())
                .put("end", timed.end().toString());
    }

    /** By whose clocks a person's leave is, if it is told by times. */
    static Optional<ZoneId> zone(Stretch stretch) {
        return stretch instanceof Stretch.TimedIn(var timed, var zone) ? Optional.of(zone) : Optional.empty();
    }
}
