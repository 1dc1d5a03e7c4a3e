package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.IdempotencyKeys.Answer;
import praxis.application.port.IdempotencyKeys.Entry;
import praxis.application.port.IdempotencyKeys.Key;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.MembershipId;

public abstract class IdempotencyKeysContract extends PortContract {

    private static final String HASH = "f".repeat(64);

    @Test
    void every_answer_comes_back() {
        var booked = entry(new Answer.Made(new AppointmentId(id()), Optional.empty()));
        var held = entry(new Answer.Made(new AppointmentId(id()), Optional.of(NOW.plusMillis(600_007))));
        var taken = entry(new Answer.Refused(
                true, List.of(new Reason(ReasonCode.BUSY_ELSEWHERE, "Busy elsewhere.", Optional.empty()))));
        var refused = entry(new Answer.Refused(
                false,
                List.of(
                        new Reason(ReasonCode.TOO_SOON, "Zu früh 🦷; oh, no.", Optional.empty()),
                        new Reason(
                                ReasonCode.OFF_GRID,
                                "Every 15 minutes.",
                                Optional.of(new Reason.Source("service", id()))),
                        new Reason(ReasonCode.BUSY_ELSEWHERE, "Busy.", Optional.empty()).about(new MembershipId(id())),
                        new Reason(ReasonCode.BUSY, "Busy.", Optional.of(new Reason.Source("appointment", id())))
                                .about(new MembershipId(id())))));
        for (var entry : List.of(booked, held, taken, refused)) {
            add(ports(), entry);
            assertThat(find(entry.key(), NOW)).contains(entry);
        }
    }

    @Test
    void b4_it_is_kept_24_hours_and_gives_way_then() {
        var entry = entry(new Answer.Made(new AppointmentId(id()), Optional.empty()));
        add(ports(), entry);
        var end = NOW.plus(Duration.ofHours(24));
        assertThat(find(entry.key(), end.minusMillis(1))).contains(entry);
        assertThat(find(entry.key(), end)).isEmpty();

        var soon = at(entry.key(), end.minusMillis(1));
        assertThat(add(ports(), soon))
                .isEqualTo(Outcome.refused(
                        new Refusal.Duplicate("Idempotency-Key", entry.key().text())));
        var later = at(entry.key(), end);
        assertThat(add(ports(), later)).isEqualTo(Outcome.done(true));
        assertThat(find(entry.key(), end)).contains(later);
    }

    @Test
    void two_callers_may_choose_the_same_key() {
        var ours = entry(new Answer.Made(new AppointmentId(id()), Optional.empty()));
        var theirs = new Entry(new Key("user " + id(), ours.key().text()), HASH, ours.answer(), NOW);
        add(ports(), ours);
        assertThat(find(theirs.key(), NOW)).isEmpty();
        assertThat(add(ports(), theirs)).isEqualTo(Outcome.done(true));
    }

    @Test
    void keys_tell_cases_apart() {
        var small = new Key("operator", "k" + id());
        var large = new Key("operator", "K" + small.text().substring(1));
        assertThat(add(ports(), at(small, NOW))).isEqualTo(Outcome.done(true));
        assertThat(add(ports(), at(large, NOW))).isEqualTo(Outcome.done(true));
    }

    @Test
    void of_two_at_once_only_one_is_kept() throws Exception {
        for (int round = 0; round < 5; round++) {
            var key = new Key("operator", id());
            Callable<Outcome<Boolean>> here = () -> add(ports(), at(key, NOW));
            Callable<Outcome<Boolean>> there = () -> add(elsewhere(), at(key, NOW));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var added = threads.invokeAll(List.of(here, there));
                assertThat(List.of(added.get(0).get(), added.get(1).get()))
                        .containsExactlyInAnyOrder(
                                Outcome.done(true),
                                Outcome.refused(new Refusal.Duplicate("Idempotency-Key", key.text())));
            }
        }
    }

    private Entry entry(Answer answer) {
        return new Entry(new Key("operator", id()), HASH, answer, NOW);
    }

    private Entry at(Key key, Instant when) {
        return new Entry(key, HASH, new Answer.Made(new AppointmentId(id()), Optional.empty()), when);
    }

    private Optional<Entry> find(Key key, Instant now) {
        return read(() -> ports().idempotencyKeys().find(key, now));
    }

    private static Outcome<Boolean> add(Ports ports, Entry entry) {
        return ports.transactions().decide(() -> {
            ports.idempotencyKeys().add(entry);
            return Outcome.done(true);
        });
    }
}
