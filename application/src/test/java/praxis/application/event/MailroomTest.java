package praxis.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.appointment.Booked;
import praxis.application.memory.MemorySafeguards;
import praxis.application.memory.MemoryWebhookSender;
import praxis.application.memory.MemoryWebhookSender.Sent;
import praxis.application.port.AuditLog;
import praxis.application.port.PageRequest;
import praxis.application.port.WebhookSender.Answer;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.EventType;
import praxis.domain.event.Progress;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** Events as they are read and as webhooks are told. */
final class MailroomTest {

    private static final WebhookUrl URL = new WebhookUrl("https://example.org/praxis");

    private final Booked here = new Booked();
    private final AtomicReference<Function<Sent, Answer>> receiver =
            new AtomicReference<>(message -> MemoryWebhookSender.OK);
    private final MemoryWebhookSender sender =
            new MemoryWebhookSender(message -> receiver.get().apply(message));
    private final Mailroom mailroom = new Mailroom(
            here.practice.ports,
            MemorySafeguards.fresh().secrets(),
            sender,
            here.now::get,
            () -> 0,
            Duration.ofDays(30));
    private final ManageWebhooks webhooks = mailroom.webhooks(Actor.OPERATOR);
    private final ClinicId clinic = here.clinic.id();

    private ManageWebhooks.Kept make(EventType... types) {
        return done(webhooks.make(clinic, URL, new TreeSet<>(Set.of(types))));
    }

    /** What is sent until nothing is due any more. */
    private List<String> sent() {
        var before = sender.sent().size();
        var deliveries = mailroom.deliveries();
        for (var due = deliveries.due(); !due.isEmpty(); due = deliveries.due()) due.forEach(deliveries::deliver);
        return ids(sender.sent().subList(before, sender.sent().size()));
    }

    private static List<String> ids(List<Sent> messages) {
        return messages.stream()
                .map(message -> message.event().event().id().value())
                .toList();
    }

    private List<String> read(Optional<EventType> type) {
        var all = new ArrayList<String>();
        var from = Optional.<Long>empty();
        while (true) {
            var found = done(mailroom.events(Actor.OPERATOR).after(clinic, from, type, 2));
            if (found.events().isEmpty()) return all;
            found.events().forEach(event -> all.add(event.event().id().value()));
            from = Optional.of(found.next());
        }
    }

    private ManageWebhooks.Kept find(WebhookId id) {
        return done(webhooks.find(clinic, id));
    }

    private void pass(Duration time) {
        here.now.updateAndGet(now -> now.plus(time));
    }

    private void book(int... minutes) {
        for (var minute : minutes) here.book(here.ana, at(minute));
    }

    @Test
    void events_are_read_in_one_order_by_cursor_and_by_type() {
        book(0, 30, 60);
        var all = read(Optional.empty());
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(read(Optional.of(EventType.APPOINTMENT_BOOKED))).isEqualTo(all.subList(all.size() - 3, all.size()));
        assertThat(read(Optional.of(EventType.APPOINTMENT_CANCELLED))).isEmpty();
        book(90);
        assertThat(read(Optional.empty())).hasSize(all.size() + 1).startsWith(all.toArray(String[]::new));
    }

    @Test
    void a_cursor_beyond_the_end_was_never_given_out() {
        book(0);
        var end = next(Optional.empty());
        assertThat(next(Optional.of(end))).isEqualTo(end);
        assertThat(mailroom.events(Actor.OPERATOR).after(clinic, Optional.of(end + 1), Optional.empty(), 200))
                .isEqualTo(Outcome.refused(new Refusal.UnknownCursor(end + 1)));
    }

    private long next(Optional<Long> after) {
        return done(mailroom.events(Actor.OPERATOR).after(clinic, after, Optional.empty(), 200))
                .next();
    }

    @Test
    void a_new_webhook_is_told_what_happens_from_then_on_in_its_order() {
        book(0);
        make();
        assertThat(sent()).isEmpty();
        book(30, 60);
        var all = read(Optional.empty());
        assertThat(sent()).isEqualTo(all.subList(all.size() - 2, all.size()));
        assertThat(sent()).as("and only once").isEmpty();
    }

    @Test
    void only_wanted_types_are_sent() {
        var webhook = make(EventType.APPOINTMENT_CANCELLED).webhook();
        var visit = here.book(here.ana, at(0));
        done(here.changes().cancel(clinic, visit.id(), IfMatch.ANY));
        book(0);
        sent();
        assertThat(sender.sent())
                .extracting(message -> message.event().event().type())
                .containsExactly(EventType.APPOINTMENT_CANCELLED);
        assertThat(find(webhook.id()).progress().position())
                .as("past what it does not want")
                .isEqualTo(done(mailroom.events(Actor.OPERATOR).after(clinic, Optional.empty(), Optional.empty(), 200))
                        .next());
    }

    @Test
    void what_is_not_wanted_delays_nothing_however_much_it_is() {
        make(EventType.APPOINTMENT_RESCHEDULED);
        for (int i = 0; i < 60; i++)
            done(here.changes().cancel(clinic, here.book(here.ana, at(0)).id(), IfMatch.ANY));
        var visit = here.book(here.ana, at(0));
        done(here.changes().reschedule(clinic, visit.id(), IfMatch.ANY, at(30), Optional.empty(), Optional.empty()));
        var deliveries = mailroom.deliveries();
        assertThat(deliveries.deliver(deliveries.due().getFirst())).isEqualTo(1);
        assertThat(deliveries.due()).isEmpty();
    }

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
    void one_that_fails_holds_up_no_other() {
        make();
        var other = new WebhookUrl("https://example.net/praxis");
        done(webhooks.make(clinic, other, new TreeSet<>()));
        receiver.set(
                message -> message.webhook().url().equals(URL) ? MemoryWebhookSender.BROKEN : MemoryWebhookSender.OK);
        book(0, 30, 60);
        sent();
        assertThat(sender.sent())
                .filteredOn(message -> message.webhook().url().equals(other))
                .hasSize(3);
    }

    @Test
    void a_replay_sends_again_what_came_after_a_cursor_in_the_same_order() {
        var webhook = make().webhook().id();
        book(0, 30, 60);
        var first = sent();
        var position = find(webhook).progress().position();
        done(webhooks.replay(clinic, webhook, Optional.of(position - 2)));
        assertThat(sent()).isEqualTo(first.subList(1, 3));
        assertThat(webhooks.replay(clinic, webhook, Optional.of(position + 1)))
                .isEqualTo(Outcome.refused(new Refusal.UnknownCursor(position + 1)));
        book(90);
        assertThat(sent()).as("a cursor that is refused moves nothing").hasSize(1);
        done(webhooks.replay(clinic, webhook, Optional.empty()));
        assertThat(sent()).isEqualTo(read(Optional.empty()));
    }

    @Test
    void what_is_not_active_waits_and_what_is_removed_is_gone() {
        var webhook = make().webhook().id();
        pause(webhook, false);
        book(0);
        assertThat(sent()).isEmpty();
        pause(webhook, true);
        assertThat(sent()).hasSize(1);
        done(webhooks.remove(clinic, webhook, IfMatch.ANY));
        book(30);
        assertThat(sent()).isEmpty();
        assertThat(refusal(webhooks.find(clinic, webhook))).isInstanceOf(Refusal.NotFound.class);
    }

    private void pause(WebhookId id, boolean active) {
        done(webhooks.change(clinic, id, IfMatch.ANY, one -> one.with(one.url(), active, one.types())));
    }

    @Test
    void nothing_is_made_for_where_nothing_may_be_sent_and_no_more_than_twenty() {
        assertThatThrownBy(() -> webhooks.make(clinic, new WebhookUrl("http://example.org/"), new TreeSet<>()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("url must begin with https://");
        for (int i = 0; i < ManageWebhooks.MOST; i++) make();
        assertThatThrownBy(this::make).isInstanceOf(InvalidValue.class).hasMessageContaining("20");
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

    @Test
    void the_signing_key_is_in_no_entry_of_the_audit() {
        var made = make();
        pause(made.webhook().id(), false);
        done(webhooks.remove(clinic, made.webhook().id(), IfMatch.ANY));
        var entries = done(here.practice
                        .useCases
                        .audit()
                        .list(
                                clinic,
                                new AuditLog.Filter(
                                        Optional.of(AuditEntry.Kind.WEBHOOK),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.<Instant>empty(),
                                        Optional.<Instant>empty()),
                                PageRequest.first()))
                .items();
        assertThat(entries).hasSize(3);
        assertThat(entries.toString()).doesNotContain(made.webhook().key().value());
        assertThat(made.toString()).doesNotContain(made.webhook().key().value());
    }

    @Test
    void another_clinics_webhook_is_as_unknown_as_none() {
        var other = here.open("b").id();
        var webhook = make().webhook().id();
        for (var answer : List.<Outcome<?>>of(
                webhooks.find(other, webhook),
                webhooks.replay(other, webhook, Optional.empty()),
                webhooks.remove(other, webhook, IfMatch.ANY),
                webhooks.deliveries(other, webhook, false, PageRequest.first())))
            assertThat(refusal(answer)).isEqualTo(new Refusal.NotFound("webhook", webhook.value()));
    }
}
