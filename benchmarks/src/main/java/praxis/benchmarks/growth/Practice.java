package praxis.benchmarks.growth;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A clinic of the input.
 *
 * @param persons who see patients there, by their numbers
 */
record Practice(String externalId, String name, ZoneId zone, List<Hours> week, List<Integer> persons) {

    static final int VISIT_MINUTES = 30;

    /** A weekly row, in minutes of the day. */
    record Hours(DayOfWeek weekday, int start, int end) {

        boolean overlaps(Hours other) {
            return weekday == other.weekday && start < other.end && other.start < end;
        }
    }

    /** Another clinic with the same hours. */
    Practice another(int copy, List<Integer> persons) {
        return new Practice(externalId + "-" + copy, name + " " + copy, zone, week, persons);
    }

    /** Where visits may start, in minutes of the day. */
    List<Integer> starts(DayOfWeek weekday) {
        var starts = new ArrayList<Integer>();
        for (var hours : week)
            if (hours.weekday == weekday)
                for (int start = onGrid(hours.start); start + VISIT_MINUTES <= hours.end; start += VISIT_MINUTES)
                    starts.add(start);
        return starts;
    }

    private static int onGrid(int minute) {
        return (minute + VISIT_MINUTES - 1) / VISIT_MINUTES * VISIT_MINUTES;
    }
}
