package praxis.domain.event;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import praxis.domain.clinic.ClinicId;

/**
 * Something that happened in a clinic.
 *
 * @param id the same however often it is told
 * @param subject an appointment, or availability where that is what changed
 */
public record Event(EventId id, ClinicId clinic, Instant at, EventType type, Subject subject) {

    public Event {
        if ((type == EventType.AVAILABILITY_CHANGED) != (subject instanceof Subject.OfAvailability))
            throw new IllegalArgumentException(type + " of " + subject);
    }

    /**
     * By id, which is about the order in which they were made; but those of one appointment by its revision, since the
     * clocks of the nodes that made their ids may differ.
     */
    public static List<Event> inOrder(List<Event> events) {
        var byId = new ArrayList<>(events);
        byId.sort(Comparator.comparing(Event::id));
        var ofSubject = new HashMap<Object, Queue<Event>>();
        byId.stream()
                .sorted(Comparator.comparing(Event::revision).thenComparing(Event::id))
                .forEach(event -> ofSubject
                        .computeIfAbsent(event.about(), one -> new ArrayDeque<>())
                        .add(event));
        return byId.stream()
                .map(event ->
                        Objects.requireNonNull(ofSubject.get(event.about())).remove())
                .toList();
    }

    private Object about() {
        return subject instanceof Subject.OfAppointment appointment ? appointment.id() : clinic;
    }

    private long revision() {
        return subject instanceof Subject.OfAppointment appointment ? appointment.revision() : 0;
    }
}
