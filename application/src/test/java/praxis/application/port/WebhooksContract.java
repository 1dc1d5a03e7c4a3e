package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.port.Deliveries.Due;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.DeliveryId;
import praxis.domain.event.Event;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.Progress;
import praxis.domain.event.SigningKey;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** Of {@link Webhooks} and {@link Deliveries}. */
public abstract class WebhooksContract extends PortContract {

    private static final Instant LATER = NOW.plusSeconds(60);

    private Events events() {
        return ports().events().events();
    }

    private Webhooks webhooks() {
        return ports().events().webhooks();
    }

    private Deliveries deliveries() {
        return ports().events().deliveries();
    }

    private Event changed(ClinicId clinic) {
        return EventsContract.changed(id(), clinic);
    }

    private Webhook webhook(boolean active, EventType... types) {
        var webhook = new Webhook(
                new WebhookId(id()),
                clinic().id(),
                new WebhookUrl("https://example.org/hooks?x=1"),
                new SigningKey("whsec_" + "x".repeat(43)),
                active,
                new TreeSet<>(Set.of(types)),
                revision());
        write(() -> webhooks().add(webhook));
        write(() -> deliveries().put(webhook.clinic(), webhook.id(), Progress.at(0, NOW)));
        return webhook;
    }

    private static Due due(Webhook webhook) {
        return new Due(webhook.clinic(), webhook.id());
    }

    @Test
    void every_field_of_a_webhook_comes_back_and_can_change() {
        var webhook = webhook(true, EventType.values());
        assertThat(read(() -> webhooks().find(webhook.clinic(), webhook.id()))).contains(webhook);
        var changed = webhook.with(new WebhookUrl("http://localhost:8080"), false, new TreeSet<>())
                .revised(webhook.revision().next(LATER));
        write(() -> {
            assertThat(webhooks().lock(webhook.clinic(), webhook.id())).contains(webhook);
            webhooks().replace(changed);
        });
        assertThat(read(() -> webhooks().list(webhook.clinic(), PageRequest.first()))
                        .items())
                .containsExactly(changed);
        assertThatThrownBy(() -> write(() -> webhooks()
                        .replace(new Webhook(
                                new WebhookId(id()),
                                webhook.clinic(),
                                webhook.url(),
                                webhook.key(),
                                true,
                                webhook.types(),
                                revision()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_clinic_never_sees_another_clinics_webhooks() {
        var webhook = webhook(true);
        var other = clinic().id();
        write(() -> deliveries().log(delivery(webhook, 200, Optional.empty())));
        assertThat(read(() -> webhooks().find(other, webhook.id()))).isEmpty();
        assertThat(read(() -> webhooks().list(other, PageRequest.first())).items())
                .isEmpty();
        assertThat(read(() -> deliveries().find(other, webhook.id()))).isEmpty();
        assertThat(read(() -> deliveries().list(other, webhook.id(), false, PageRequest.first()))
                        .items())
                .isEmpty();
        write(() -> webhooks().remove(other, webhook.id()));
        assertThat(read(() -> webhooks().find(webhook.clinic(), webhook.id()))).contains(webhook);
    }

    @Test
    void a_removed_webhook_leaves_nothing() {
        var webhook = webhook(true);
        write(() -> deliveries().log(delivery(webhook, 200, Optional.empty())));
        write(() -> webhooks().remove(webhook.clinic(), webhook.id()));
        assertThat(read(() -> webhooks().find(webhook.clinic(), webhook.id()))).isEmpty();
        assertThat(read(() -> deliveries().find(webhook.clinic(), webhook.id())))
                .isEmpty();
        assertThat(read(() -> deliveries().list(webhook.clinic(), webhook.id(), false, PageRequest.first()))
                        .items())
                .isEmpty();
    }

    private boolean isDue(Webhook webhook, Instant now) {
        return read(() -> deliveries().due(now, 1_000)).contains(due(webhook));
    }

    @Test
    void a_webhook_is_due_while_there_are_events_beyond_its_position() {
        var webhook = webhook(true);
        assertThat(isDue(webhook, NOW)).isFalse();
        write(() -> events().add(List.of(changed(webhook.clinic()))));
        assertThat(isDue(webhook, NOW)).isTrue();
        write(() -> events().number(webhook.clinic()));
        assertThat(isDue(webhook, NOW)).isTrue();
        write(() -> deliveries().put(webhook.clinic(), webhook.id(), Progress.at(1, NOW)));
        assertThat(isDue(webhook, LATER)).isFalse();
    }

    @Test
    void one_that_fails_is_due_after_its_pause_whatever_the_clock_does_meanwhile() {
        var webhook = webhook(true);
        write(() -> events().add(List.of(changed(webhook.clinic()))));
        write(() -> deliveries()
                .put(webhook.clinic(), webhook.id(), Progress.at(0, NOW).failed(NOW, 0)));
        var pause = Duration.ofSeconds(10);
        assertThat(isDue(webhook, NOW.plus(pause).minusMillis(1))).isFalse();
        assertThat(take(webhook, "one", NOW)).isEmpty();
        assertThat(isDue(webhook, NOW.plus(pause))).isTrue();
        var earlier = NOW.plus(pause).minus(Progress.LONGEST_PAUSE);
        assertThat(isDue(webhook, earlier)).isFalse();
        assertThat(isDue(webhook, earlier.minusMillis(1))).isTrue();
        assertThat(take(webhook, "one", earlier.minusMillis(1))).isPresent();
    }

    @Test
    void one_that_works_is_due_also_where_the_clock_is_set_back() {
        var webhook = webhook(true);
        write(() -> events().add(List.of(changed(webhook.clinic()))));
        var start = Progress.at(0, NOW);
        take(webhook, "one", NOW);
        assertThat(keep(webhook, "one", start, Instant.EPOCH)).isTrue();
        var earlier = NOW.minusSeconds(60);
        assertThat(isDue(webhook, earlier)).isTrue();
        assertThat(take(webhook, "two", earlier)).contains(start);
    }

    @Test
    void one_that_is_stopped_or_not_active_is_never_due() {
        var idle = webhook(false);
        var stopped = webhook(true);
        var given = new Progress(0, 40, Optional.of(NOW), NOW, true);
        write(() -> deliveries().put(stopped.clinic(), stopped.id(), given));
        for (var webhook : List.of(idle, stopped)) {
            write(() -> events().add(List.of(changed(webhook.clinic()))));
            assertThat(isDue(webhook, LATER)).isFalse();
        }
        assertThat(read(() -> deliveries().find(stopped.clinic(), stopped.id())))
                .contains(given);
        assertThat(take(stopped, "one", LATER)).isEmpty();
    }

    private Optional<Progress> take(Webhook webhook, String by, Instant now) {
        var taken = ports().transactions()
                .decide(() -> Outcome.done(deliveries().take(due(webhook), by, now, now.plusSeconds(30))));
        return taken instanceof Outcome.Done<Optional<Progress>>(var progress) ? progress : Optional.empty();
    }

    private boolean keep(Webhook webhook, String by, Progress progress, Instant until) {
        return ports().transactions()
                .decide(() -> Outcome.done(deliveries().keep(due(webhook), by, progress, until)))
                .equals(Outcome.done(true));
    }

    @Test
    void one_sender_at_a_time_sends_until_it_ends_its_turn_or_falls_silent() {
        var webhook = webhook(true);
        write(() -> events().add(List.of(changed(webhook.clinic()))));
        var start = Progress.at(0, NOW);
        assertThat(take(webhook, "one", NOW)).contains(start);
        assertThat(isDue(webhook, NOW.plusSeconds(29))).isFalse();
        assertThat(take(webhook, "two", NOW.plusSeconds(29))).isEmpty();
        assertThat(keep(webhook, "two", start, NOW)).isFalse();
        assertThat(keep(webhook, "one", start, NOW.plusSeconds(50))).isTrue();
        assertThat(take(webhook, "two", NOW.plusSeconds(49))).isEmpty();
        assertThat(take(webhook, "two", NOW.plusSeconds(50))).contains(start);
        var failed = start.failed(NOW, 0.5);
        assertThat(keep(webhook, "one", failed, NOW)).isFalse();
        assertThat(keep(webhook, "two", failed, NOW)).isTrue();
        assertThat(read(() -> deliveries().find(webhook.clinic(), webhook.id())))
                .contains(failed);
    }

    @Test
    void whoever_puts_a_webhook_elsewhere_ends_the_turn_of_its_sender() {
        var webhook = webhook(true);
        take(webhook, "one", NOW);
        write(() -> deliveries().put(webhook.clinic(), webhook.id(), Progress.at(7, NOW)));
        assertThat(keep(webhook, "one", Progress.at(1, NOW), LATER)).isFalse();
        assertThat(read(() -> deliveries().find(webhook.clinic(), webhook.id())))
                .contains(Progress.at(7, NOW));
    }

    @Test
    void of_many_at_once_one_gets_the_turn() throws Exception {
        var webhook = webhook(true);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = LongStream.range(0, 16)
                    .mapToObj(i -> (Callable<Optional<Progress>>) () -> take(webhook, "sender-" + i, NOW))
                    .toList();
            var taken = 0;
            for (var attempt : threads.invokeAll(attempts)) if (attempt.get().isPresent()) taken++;
            assertThat(taken).isEqualTo(1);
        }
    }

    private Delivery delivery(Webhook webhook, int status, Optional<String> failure) {
        return new Delivery(
                new DeliveryId(id()),
                webhook.clinic(),
                webhook.id(),
                new EventId(id()),
                EventType.AVAILABILITY_CHANGED,
                NOW,
                3,
                status == 0 ? Optional.empty() : Optional.of(status),
                failure,
                Duration.ofMillis(1_234));
    }

    @Test
    void deliveries_are_listed_from_the_latest() {
        var webhook = webhook(true);
        var sent = delivery(webhook, 204, Optional.empty());
        var silent = delivery(webhook, 0, Optional.of("x".repeat(200)));
        var refused = delivery(webhook, 599, Optional.of("answered 599"));
        for (var one : List.of(sent, silent, refused)) write(() -> deliveries().log(one));
        var page = read(
                () -> deliveries().list(webhook.clinic(), webhook.id(), false, new PageRequest(2, Optional.empty())));
        assertThat(page.items()).containsExactly(refused, silent);
        assertThat(read(() -> deliveries().list(webhook.clinic(), webhook.id(), false, new PageRequest(2, page.next())))
                        .items())
                .containsExactly(sent);
        assertThat(read(() -> deliveries().list(webhook.clinic(), webhook.id(), true, PageRequest.first()))
                        .items())
                .containsExactly(refused, silent);
    }

    @Test
    void old_deliveries_are_forgotten() {
        var webhook = webhook(true);
        var one = delivery(webhook, 200, Optional.empty());
        var old = NOW.minus(Duration.ofDays(36_500));
        for (int i = 0; i < 2; i++)
            write(() -> deliveries()
                    .log(new Delivery(
                            new DeliveryId(id()),
                            one.clinic(),
                            one.webhook(),
                            one.event(),
                            one.type(),
                            old,
                            1,
                            one.status(),
                            one.failure(),
                            one.took())));
        write(() -> deliveries().log(one));
        write(() -> assertThat(deliveries().forget(old.plusSeconds(1), 1)).isEqualTo(1));
        write(() -> assertThat(deliveries().forget(old.plusSeconds(1), 9)).isEqualTo(1));
        assertThat(read(() -> deliveries().list(webhook.clinic(), webhook.id(), false, PageRequest.first()))
                        .items())
                .containsExactly(one);
    }
}
