package praxis.domain.availability;

import java.time.Instant;
import java.util.Comparator;
import praxis.domain.people.MembershipId;

/** A start at which a service can be booked with a provider right now; slots sort by start, then provider (S5). */
public record Slot(Instant start, Instant end, MembershipId provider) implements Comparable<Slot> {

    @Override
    public int compareTo(Slot other) {
        return Comparator.comparing(Slot::start).thenComparing(Slot::provider).compare(this, other);
    }
}
