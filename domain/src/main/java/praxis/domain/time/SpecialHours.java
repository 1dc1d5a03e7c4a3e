package praxis.domain.time;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The periods of single dates, which replace their owner's weekly hours there (H10); an empty list means not open, or
 * not working, on that date.
 */
public record SpecialHours(Map<LocalDate, List<Period>> dates) {

    public static final SpecialHours NONE = new SpecialHours(Map.of());

    /**
     * @throws praxis.domain.OverlappingPeriods if two periods of one date overlap (H3)
     * @throws praxis.domain.InvalidPeriod if a date lies outside the years 1 to 9999
     */
    public SpecialHours {
        var sorted = new TreeMap<LocalDate, List<Period>>();
        dates.forEach((date, periods) ->
                sorted.put(new Dates(date, date).first(), Period.disjoint(date.toString(), periods)));
        dates = Collections.unmodifiableMap(sorted);
    }

    /** Empty where the weekly hours hold. */
    public Optional<List<Period>> on(LocalDate date) {
        return Optional.ofNullable(dates.get(date));
    }

    /** These dates with those of {@code other}, which win where both have one. */
    public SpecialHours replacedBy(SpecialHours other) {
        if (other.dates.isEmpty()) return this;
        var both = new TreeMap<>(dates);
        both.putAll(other.dates);
        return new SpecialHours(both);
    }

    public SpecialHours with(LocalDate date, List<Period> periods) {
        return replacedBy(new SpecialHours(Map.of(date, periods)));
    }

    public SpecialHours without(LocalDate date) {
        var others = new TreeMap<>(dates);
        others.remove(date);
        return new SpecialHours(others);
    }
}
