package praxis.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import praxis.application.port.Glance;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Mark;
import praxis.domain.appointment.Appointment;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;

/** Remembers nothing, and tells nothing of dates that need not be kept. */
public final class MemoryLiveSchedules implements LiveSchedules {

    private final MemoryStore store;
    private final MemoryTransactions transactions;
    private final MemorySchedules schedules;

    public MemoryLiveSchedules(MemoryStore store) {
        this.store = store;
        this.transactions = new MemoryTransactions(store);
        this.schedules = new MemorySchedules(store);
    }

    @Override
    public Set<Mark> marks(Question question) {
        return Set.of(new Mark.OfClinic(question.clinic()));
    }

    @Override
    public Optional<Found> find(Question question, Dates dates, Glance glance, Instant now) {
        if (LiveSchedules.kept(dates, now).isEmpty()) return Optional.empty();
        return transactions.read(() -> schedules
                .ofService(question.clinic(), question.service(), question.provider(), dates, now)
                .filter(schedule ->
                        question.provider().isEmpty() || !schedule.providers().isEmpty())
                .map(schedule -> found(schedule, dates, now)));
    }

    @Override
    public Optional<Membership> remembered(Question question, Dates dates) {
        return transactions.read(() ->
                question.provider().flatMap(id -> new MemoryMemberships(store).find(question.clinic(), id)));
    }

    @Override
    public Locked lock(Question question, UserId person, Instant start, Instant now) {
        var dates = LiveSchedules.around(start);
        return new Locked(
                new MemoryCalendars(store).lock(person),
                schedules
                        .ofService(question.clinic(), question.service(), question.provider(), dates, now)
                        .map(schedule -> schedule.calendar(dates)));
    }

    @Override
    public void booked(Appointment made) {}

    private Found found(ServiceSchedule schedule, Dates dates, Instant now) {
        var holds = store.reading().appointments().values().stream()
                .filter(one -> one.takesTime(now))
                .map(Appointment::holdUntil)
                .filter(Optional::isPresent)
                .count();
        return new Found(
                schedule.clinic().clinic(),
                schedule.service(),
                schedule.calendar(dates),
                dates,
                List.of(store.changes(), holds));
    }
}
