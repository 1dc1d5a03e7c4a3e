package praxis.cli.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weekdays on which a later rule replaced all times of earlier ones without sharing a minute with them: as in
 * {@code Mo 08:00-12:00; Mo 13:00-18:00}, where both were likely meant. A rule with dates of its own, or with times that
 * overlap the earlier ones, is an exception that was meant so.
 *
 * @param earlier the times that are gone, as in opening_hours
 * @param later the times that hold instead
 */
record Replacement(List<DayOfWeek> days, String earlier, String later) {

    /** One for each two sets of times. @param before what {@code added} replaces on its days and dates */
    static List<Replacement> of(List<Span> before, List<Span> added) {
        var found = new LinkedHashMap<List<String>, List<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            var later = of(day, added);
            var earlier = of(day, before).stream()
                    .filter(span ->
                            later.stream().anyMatch(other -> other.validity().equals(span.validity())))
                    .toList();
            if (!earlier.isEmpty()
                    && later.stream().noneMatch(span -> earlier.stream().anyMatch(span::overlaps)))
                found.computeIfAbsent(List.of(times(earlier), times(later)), times -> new ArrayList<>())
                        .add(day);
        }
        return found.entrySet().stream()
                .map(same -> new Replacement(
                        same.getValue(), same.getKey().getFirst(), same.getKey().getLast()))
                .toList();
    }

    private static List<Span> of(DayOfWeek day, List<Span> spans) {
        return spans.stream()
                .filter(span -> span.weekday() == day)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static String times(List<Span> spans) {
        return spans.stream().map(Span::times).distinct().collect(Collectors.joining(","));
    }

    String sentence() {
        var names = OpeningHoursText.days(days);
        var both = Stream.of(earlier, later).sorted().collect(Collectors.joining(","));
        return "warning: %s %s replaces %s %s; for both, write \"%s %s\""
                .formatted(names, later, names, earlier, names, both);
    }
}
