package praxis.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.memory.MemoryWebhookSender;
import praxis.application.port.PageRequest;
import praxis.domain.access.Actor;
import praxis.domain.event.Delivery;
import praxis.domain.event.Progress;

/** What time does to events and webhooks: pauses, giving up, forgetting, and clocks that are set back. */
final class MailroomTimesTest extends MailroomFixture {

    @Test
    void what_fails_is_sent_again_later_each_time_with_the_same_id_and_what_is_behind_waits() {
        var webhook = make().webhook().id();
        receiver.set(message -> MemoryWebhookSender.BROKEN);
        book(0, 30);
        var first = sent();
        assertThat(first).hasSize(1);
        for (var pause : List.of(10, 20, 40, 80)) {
            pass(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(sent()).isEmpty();
            pass(Duration.ofMillis(1));
            assertThat(sent()).isEqualTo(first);
        }
        assertThat(find(webhook).progress().failures()).isEqualTo(5);
        receiver.set(message -> MemoryWebhookSender.OK);
        pass(Duration.ofSeconds(160));
        assertThat(sent()).hasSize(2).startsWith(first.getFirst());
        assertThat(find(webhook).progress().failures()).isZero();

        assertThat(done(webhooks.deliveries(clinic, webhook, false, PageRequest.first()))
                        .items())
                .extracting(Delivery::attempt)
                .containsExactly(1, 6, 5, 4, 3, 2, 1);
        assertThat(done(webhooks.deliveries(clinic, webhook, true, PageRequest.first()))
                        .items())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.failure()).contains("answered 500"));
    }

    @Test
    void after_days_without_success_it_stops_until_somebody_starts_it_again() {
        var webhook = make().webhook().id();
        receiver.set(message -> MemoryWebhookSender.BROKEN);
        book(0);
        sent();
        for (int hour = 0; hour < 24 * 4; hour++) {
            pass(Duration.ofHours(1));
            sent();
        }
        assertThat(find(webhook).progress().stopped()).isTrue();
        var attempts = sender.sent().size();
        assertThat(attempts).isBetween(50, 24 * 3 + 2);

        receiver.set(message -> MemoryWebhookSender.OK);
        assertThat(sent()).isEmpty();
        done(webhooks.change(clinic, webhook, IfMatch.ANY, one -> one));
        assertThat(sent()).containsExactly(ids(sender.sent()).getFirst());
        assertThat(Progress.PATIENCE).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void old_events_are_forgotten_and_a_reader_who_missed_some_is_told() {
        book(0);
        read(Optional.empty());
        pass(Duration.ofDays(30).plusSeconds(1));
        assertThat(mailroom.deliveries().forget()).isPositive();
        assertThat(read(Optional.empty())).isEmpty();
        var events = mailroom.events(Actor.OPERATOR);
        assertThat(done(events.after(clinic, Optional.of(0L), Optional.empty(), 10))
                        .incomplete())
                .isTrue();
        assertThat(done(events.after(clinic, Optional.empty(), Optional.empty(), 10))
                        .incomplete())
                .isFalse();
    }

    @Test
    void a_clock_that_is_set_back_by_an_hour_delays_no_webhook_that_works() {
        make();
        book(0);
        assertThat(sent()).hasSize(1);
        pass(Duration.ofHours(-1));
        book(30);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_webhook_that_fails_while_the_clock_is_a_year_ahead_is_tried_again_and_given_up_by_the_right_time() {
        var webhook = make().webhook().id();
        receiver.set(message -> MemoryWebhookSender.BROKEN);
        book(0);
        pass(Duration.ofDays(365));
        assertThat(sent()).hasSize(1);
        pass(Duration.ofDays(-365));
        assertThat(sent()).hasSize(1);
        assertThat(find(webhook).status()).isEqualTo(ManageWebhooks.Status.FAILING);
        pass(Duration.ofDays(3));
        assertThat(sent()).hasSize(1);
        assertThat(find(webhook).status()).isEqualTo(ManageWebhooks.Status.STOPPED);
    }

    @Test
    void who_comes_back_is_told_what_is_gone_although_nobody_had_read_it_before() {
        book(0);
        var last = next(Optional.empty());
        book(30);
        pass(Duration.ofDays(30).plusSeconds(1));
        mailroom.deliveries().forget();
        var found = done(mailroom.events(Actor.OPERATOR).after(clinic, Optional.of(last), Optional.empty(), 10));
        assertThat(found.events()).isEmpty();
        assertThat(found.incomplete()).isTrue();
        assertThat(found.next()).isGreaterThan(last);
    }
}
