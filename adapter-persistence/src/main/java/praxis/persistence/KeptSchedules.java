package praxis.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import praxis.application.port.Glance;
import praxis.application.port.Glances;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Mark;
import praxis.domain.appointment.Appointment;
import praxis.domain.people.Membership;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;

/**
 * Remembers compiled schedules, and uses them only where a glance shows that nothing has changed: where appointments
 * have, those of the persons concerned are read again; where anything else has, all of it.
 */
final class KeptSchedules implements LiveSchedules {

    private static final int LOCKS = 256;

    private final JdbcTransactions transactions;
    private final JdbcSchedules schedules;
    private final JdbcCalendars calendars;
    private final Glances glances;
    private final Cache<Question, Kept> kept;
    /** So that of many who need the same one reads it; questions share a lock where their hashes meet. */
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    /** @param mostBytes about how much memory is used; what is used least is forgotten first */
    KeptSchedules(
            JdbcTransactions transactions,
            JdbcSchedules schedules,
            JdbcCalendars calendars,
            Glances glances,
            long mostBytes) {
        this.transactions = transactions;
        this.schedules = schedules;
        this.calendars = calendars;
        this.glances = glances;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Question question, Kept one) -> one.bytes())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Set<Mark> marks(Question question) {
        return known(question).map(Kept::marks).orElse(Set.of());
    }

    @Override
    public Optional<Found> find(Question question, Dates dates, Glance glance, Instant now) {
        var asked = System.nanoTime();
        return known(question)
                .filter(one -> one.isCurrent(glance, dates, now))
                .or(() -> LiveSchedules.kept(dates, now)
                        .flatMap(window -> inTurn(
                                question,
                                () -> known(question)
                                        .filter(one -> isGood(one, asked, glance, dates, now))
                                        .or(() -> read(question, window, dates, glance, now)))))
                .map(Kept::found);
    }

    @Override
    public Optional<Membership> remembered(Question question, Dates dates) {
        return question.provider()
                .flatMap(id -> naming(question, dates).flatMap(one -> one.calendarOf(id)))
                .map(calendar -> calendar.provider().member());
    }

    @Override
    public Locked lock(Question question, UserId person, Instant start, Instant now) {
        return naming(question, LiveSchedules.around(start))
                .map(one -> lock(one, question, person, start, now))
                .orElseGet(() -> new Locked(calendars.lock(person), Optional.empty()));
    }

    private Locked lock(Kept known, Question question, UserId person, Instant start, Instant now) {
        var provider = question.provider().orElseThrow();
        var last = known.provable(provider);
        if (last.isEmpty())
            return looked(known, question, calendars.lock(person, question.clinic(), known.needed(start), now));
        var numbers = calendars.lock(person, question.clinic(), last.getAsLong());
        var calendar = known.at(numbers, provider, now);
        if (calendar.isPresent()) return new Locked(Changes.booking(numbers.person()), calendar);
        change(question, one -> one.unprovable(provider));
        return looked(known, question, calendars.look(person, question.clinic(), known.needed(start), now));
    }

    private Locked looked(Kept known, Question question, JdbcCalendars.Look look) {
        var calendar = known.at(look, question.provider().orElseThrow());
        if (calendar.isEmpty()) forget(question);
        return new Locked(Changes.booking(look.person()), calendar);
    }

    /** What proves nothing is left to be read again by the next who books, unless it is of many providers. */
    @Override
    public void booked(Appointment made) {
        var provider = made.placement().provider();
        var question = new Question(made.clinic(), made.service(), Optional.of(provider));
        change(question, one -> one.with(made));
        if (known(question).filter(one -> one.provable(provider).isEmpty()).isPresent()) kept.invalidate(question);
    }

    /** Of what is remembered of a provider, alone and among all. */
    private void change(Question question, UnaryOperator<Kept> change) {
        for (var each : List.of(question, ofAll(question)))
            kept.asMap().computeIfPresent(each, (same, one) -> change.apply(one));
    }

    /** What is remembered for these dates of the provider whom a question names, alone or among all who are assigned. */
    private Optional<Kept> naming(Question question, Dates dates) {
        var provider = question.provider().orElseThrow();
        return Stream.of(question, ofAll(question))
                .flatMap(each -> known(each).stream())
                .filter(one -> LiveSchedules.contains(one.found().dates(), dates))
                .filter(one -> one.calendarOf(provider).isPresent())
                .findFirst();
    }

    private static Question ofAll(Question question) {
        return new Question(question.clinic(), question.service(), Optional.empty());
    }

    /** So that the next who books has it read again. */
    private void forget(Question question) {
        kept.invalidateAll(List.of(question, ofAll(question)));
    }

    private Optional<Kept> known(Question question) {
        return Optional.ofNullable(kept.getIfPresent(question));
    }

    /** Somebody else may have read it meanwhile: at the same glance, or after this question arrived. */
    private static boolean isGood(Kept one, long asked, Glance glance, Dates dates, Instant now) {
        return one.isCurrent(glance, dates, now)
                || one.begun() - asked > 0 && LiveSchedules.contains(one.found().dates(), dates) && one.holds(now);
    }

    private Optional<Kept> read(Question question, Dates window, Dates dates, Glance glance, Instant now) {
        var begun = System.nanoTime();
        var read = known(question)
                .filter(one -> one.isOfClinic(glance, dates))
                .flatMap(one -> renewed(one, one.each(glance, glances), now))
                .or(() -> transactions
                        .read(() -> schedules.numbered(question, window, now))
                        .filter(numbered -> !numbered.persons().isEmpty()
                                || question.provider().isEmpty())
                        .map(numbered -> Kept.of(numbered, window, begun, now)));
        read.ifPresent(one -> kept.put(question, one));
        return read;
    }

    /** Empty if more than appointments and holds has changed. */
    private Optional<Kept> renewed(Kept one, Glance glance, Instant now) {
        if (!one.hasLeavesOf(glance)) return Optional.empty();
        var stale = one.stale(glance, now);
        var busy = transactions.read(() ->
                schedules.busy(one.found().clinic().id(), stale, one.found().dates(), now));
        return Optional.of(one.with(busy, stale, glance, now));
    }

    private Optional<Kept> inTurn(Question question, Supplier<Optional<Kept>> work) {
        var lock = locks[Math.floorMod(question.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
