package praxis.application.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** One tally for each kind; a kind about which nothing is said has one of zeros. */
public record Tallies(Map<Kind, Tally> byKind) {

    public static final Tallies NOTHING = new Tallies(Map.of());

    public Tallies {
        var all = new EnumMap<Kind, Tally>(Kind.class);
        for (var kind : Kind.values()) all.put(kind, byKind.getOrDefault(kind, Tally.NOTHING));
        byKind = Collections.unmodifiableMap(all);
    }

    public Tallies plus(Kind kind, Tally tally) {
        var all = new EnumMap<>(byKind);
        all.merge(kind, tally, Tally::plus);
        return new Tallies(all);
    }

    public Tallies plus(Tallies other) {
        var all = new EnumMap<>(byKind);
        other.byKind.forEach((kind, tally) -> all.merge(kind, tally, Tally::plus));
        return new Tallies(all);
    }

    public Tally of(Kind kind) {
        return byKind.getOrDefault(kind, Tally.NOTHING);
    }
}
