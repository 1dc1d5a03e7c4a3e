package praxis.cli.closure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import praxis.domain.time.Stretch;

/** How whole days and times are written in JSON. */
final class StretchView {

    private StretchView() {}

    static ObjectNode put(ObjectNode json, Stretch stretch) {
        return switch (stretch) {
            case Stretch.AllDay(var dates) ->
                json.put("start_date", dates.first().toString())
                        .put("end_date", dates.last().toString());
            case Stretch.Timed timed -> timed(json, timed);
            case Stretch.TimedIn(var timed, var zone) -> timed(json, timed).put("time_zone", zone.getId());
        };
    }

    private static ObjectNode timed(ObjectNode json, Stretch.Timed timed) {
        return json.put("start", timed.start().toString())
                .put("end", timed.end().toString());
    }
}
