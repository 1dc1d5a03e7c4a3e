package praxis.application.event;

import static praxis.application.Practice.done;
import static praxis.application.appointment.Booked.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import praxis.application.appointment.Booked;
import praxis.application.memory.MemorySafeguards;
import praxis.application.memory.MemoryWebhookSender;
import praxis.application.memory.MemoryWebhookSender.Sent;
import praxis.application.port.WebhookSender.Answer;
import praxis.domain.access.Actor;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.EventType;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** A practice whose bookings are read as events and told to webhooks. */
abstract class MailroomFixture {

    static final WebhookUrl URL = new WebhookUrl("https://example.org/praxis");

    final Booked here = new Booked();
    final AtomicReference<Function<Sent, Answer>> receiver = new AtomicReference<>(message -> MemoryWebhookSender.OK);
    final MemoryWebhookSender sender =
            new MemoryWebhookSender(message -> receiver.get().apply(message));
    final Mailroom mailroom = new Mailroom(
            here.practice.ports,
            MemorySafeguards.fresh().secrets(),
            sender,
            here.now::get,
            () -> 0,
            Duration.ofDays(30));
    final ManageWebhooks webhooks = mailroom.webhooks(Actor.OPERATOR);
    final ClinicId clinic = here.clinic.id();

    ManageWebhooks.Kept make(EventType... types) {
        return done(webhooks.make(clinic, URL, new TreeSet<>(Set.of(types))));
    }

    /** What is sent until nothing is due any more. */
    List<String> sent() {
        var before = sender.sent().size();
        var deliveries = mailroom.deliveries();
        for (var due = deliveries.due(); !due.isEmpty(); due = deliveries.due()) due.forEach(deliveries::deliver);
        return ids(sender.sent().subList(before, sender.sent().size()));
    }

    static List<String> ids(List<Sent> messages) {
        return messages.stream()
                .map(message -> message.event().event().id().value())
                .toList();
    }

    List<String> read(Optional<EventType> type) {
        var all = new ArrayList<String>();
        var from = Optional.<Long>empty();
        while (true) {
            var found = done(mailroom.events(Actor.OPERATOR).after(clinic, from, type, 2));
            if (found.events().isEmpty()) return all;
            found.events().forEach(event -> all.add(event.event().id().value()));
            from = Optional.of(found.next());
        }
    }

    ManageWebhooks.Kept find(WebhookId id) {
        return done(webhooks.find(clinic, id));
    }

    void pass(Duration time) {
        here.now.updateAndGet(now -> now.plus(time));
    }

    void book(int... minutes) {
        for (var minute : minutes) here.book(here.ana, at(minute));
    }

    long next(Optional<Long> after) {
        return done(mailroom.events(Actor.OPERATOR).after(clinic, after, Optional.empty(), 200))
                .next();
    }
}
