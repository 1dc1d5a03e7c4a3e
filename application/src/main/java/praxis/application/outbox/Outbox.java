package praxis.application.outbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import praxis.application.Outcome;
import praxis.application.port.Events;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Ports;
import praxis.application.port.Transactions;
import praxis.domain.appointment.Appointment;
import praxis.domain.event.Event;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.Subject;
import praxis.domain.people.UserId;

/**
 * Makes events of what one caller writes, and adds them in the transaction that writes it: at its end, where it is one of
 * {@link #transactions}, so that all that it says about a clinic's time is one event; at once where it is not.
 */
public final class Outbox {

    private final Transactions transactions;
    private final Events events;
    private final Memberships memberships;
    private final Ids ids;
    private final InstantSource clock;
    private final ThreadLocal<News> current = new ThreadLocal<>();

    public Outbox(Ports ports, InstantSource clock) {
        this.transactions = ports.transactions();
        this.events = ports.events().events();
        this.memberships = ports.memberships();
        this.ids = ports.ids();
        this.clock = clock;
    }

    /**
     * Notes that something is stored differently.
     *
     * @param before empty of a new thing
     * @param after empty of a thing that was removed
     */
    public void changed(Optional<? extends Record> before, Optional<? extends Record> after) {
        var joined = Optional.ofNullable(current.get());
        var news = joined.orElseGet(News::new);
        if (after.isPresent() && after.get() instanceof Appointment appointment)
            note(news, before.map(Appointment.class::cast), appointment);
        else Bearing.differing(bearings(before), bearings(after)).forEach(news::changed);
        if (joined.isEmpty()) add(news);
    }

    private static void note(News news, Optional<Appointment> before, Appointment after) {
        for (var type : AppointmentNews.of(before, after)) {
            var elsewhere = before.filter(was -> type == EventType.APPOINTMENT_RESCHEDULED);
            news.happened(after.clinic(), type, Subject.OfAppointment.of(after, elsewhere));
        }
    }

    private List<Bearing> bearings(Optional<? extends Record> thing) {
        return thing.map(one -> Bearing.of(one, memberships::ofPerson)).orElseGet(List::of);
    }

    private void add(News news) {
        var made = news.told().stream().map(this::event).toList();
        if (!made.isEmpty()) events.add(made);
    }

    private Event event(News.Told told) {
        return new Event(new EventId(ids.next()), told.clinic(), clock.instant(), told.type(), told.subject());
    }

    /** Those whose news is added at their end. */
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
                return transactions.decide(() -> telling(work));
            }

            @Override
            public <T> Outcome<T> rehearse(Supplier<Outcome<T>> work) {
                return transactions.rehearse(() -> telling(work));
            }

            @Override
            public <T> Outcome<T> decideInTurn(Set<UserId> persons, InTurn<T> work) {
                return transactions.decideInTurn(persons, perhapsDone -> telling(() -> work.attempt(perhapsDone)));
            }

            @Override
            public <T> T read(Supplier<T> work) {
                return transactions.read(work);
            }
        };
    }

    private <T> Outcome<T> telling(Supplier<Outcome<T>> work) {
        if (current.get() != null) return work.get();
        var news = new News();
        current.set(news);
        try {
            var outcome = work.get();
            if (outcome instanceof Outcome.Done<T>) add(news);
            return outcome;
        } finally {
            current.remove();
        }
    }
}
