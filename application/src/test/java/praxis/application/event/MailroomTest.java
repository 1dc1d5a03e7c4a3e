package praxis.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.memory.MemoryWebhookSender;
import praxis.application.port.AuditLog;
import praxis.application.port.PageRequest;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry;
import praxis.domain.event.EventType;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** Events as they are read and as webhooks are told. */
final class MailroomTest extends MailroomFixture {

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
