package praxis.application.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Events;
import praxis.application.port.Ports;
import praxis.application.port.Transactions;
import praxis.domain.access.Permission;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.EventType;

/** What happened in a clinic, in an order that never changes afterwards: who reads on misses nothing. */
public final class FindEvents {

    /**
     * A part of a clinic's events.
     *
     * @param next the number to read on from, also at the end
     * @param incomplete whether some between the number asked for and the first one here are not kept any more
     */
    public record Found(List<Events.Numbered> events, long next, boolean incomplete) {

        public Found {
            events = List.copyOf(events);
        }
    }

    private final Transactions transactions;
    private final Events events;
    private final Access access;

    FindEvents(Ports ports, Access access) {
        this.transactions = ports.transactions();
        this.events = ports.events().events();
        this.access = access;
    }

    /**
     * @param after the number of the last event that was read, refused if there is none yet; empty to begin with the oldest that is kept
     * @param type empty for all
     */
    public Outcome<Found> after(ClinicId clinic, Optional<Long> after, Optional<EventType> type, int most) {
        var types = type.map(Set::of).orElseGet(Set::of);
        return numbered(clinic)
                .then(done -> transactions.read(() ->
                        access.to(Permission.READ_EVENTS, clinic).then(there -> found(clinic, after, types, most))));
    }

    /** Nobody else may have numbered them, and only committed ones have to be. */
    private Outcome<Boolean> numbered(ClinicId clinic) {
        return transactions
                .read(() -> access.to(Permission.READ_EVENTS, clinic).map(there -> events.hasUnnumbered(clinic)))
                .then(some -> some
                        ? transactions.decide(() -> {
                            events.number(clinic);
                            return Outcome.done(true);
                        })
                        : Outcome.done(true));
    }

    private Outcome<Found> found(ClinicId clinic, Optional<Long> after, Set<EventType> types, int most) {
        var last = events.last(clinic); // first, so that what is numbered from here on is not passed over
        var oldest = events.oldest(clinic);
        var from = after.orElse(oldest - 1);
        if (from > last) return Outcome.refused(new Refusal.UnknownCursor(from));
        var found = events.after(clinic, from, types, most);
        var end = found.isEmpty() ? from : found.getLast().number();
        var next = found.size() == most ? end : Math.max(end, last);
        return Outcome.done(new Found(found, next, from < oldest - 1));
    }
}
