package praxis.application.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.DoubleSupplier;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Deliveries.Due;
import praxis.application.port.Events.Numbered;
import praxis.application.port.Ports;
import praxis.application.port.WebhookSender;
import praxis.domain.event.Delivery;
import praxis.domain.event.DeliveryId;
import praxis.domain.event.Progress;
import praxis.domain.event.Webhook;

/** The turn of one sender to send for one webhook. */
record Turn(
        Ports ports,
        WebhookSender sender,
        InstantSource clock,
        DoubleSupplier chance,
        Due due,
        String by,
        Webhook webhook,
        ZoneId zone,
        Progress start) {

    /** After which another sender takes over; longer than one message can take. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** Past by every clock, also one that is set back. */
    private static final Instant OVER = Instant.EPOCH;

    private static final int MOST = 100;

    /** @param end the number of the last event before which there is nothing else to be sent */
    private record Next(List<Numbered> events, long end) {}

    private record Step(Progress progress, boolean goesOn) {}

    /** @return how many were sent */
    int send() {
        var next = ports.transactions().read(this::next);
        var progress = start;
        var sent = 0;
        for (var event : next.events()) {
            var step = step(progress, event);
            progress = step.progress();
            sent++;
            if (!step.goesOn()) return sent;
        }
        end(progress.past(next.end()));
        return sent;
    }

    private Next next() {
        var events = ports.events().events();
        var last = events.last(due.clinic()); // first, so that what is numbered from here on is not passed over
        var wanted = events.after(due.clinic(), start.position(), webhook.types(), MOST);
        if (wanted.isEmpty()) return new Next(wanted, Math.max(start.position(), last));
        var end = wanted.getLast().number();
        return new Next(wanted, wanted.size() == MOST ? end : Math.max(end, last));
    }

    private Step step(Progress before, Numbered event) {
        var sentAt = clock.instant();
        var answer = sender.send(webhook, event, zone, sentAt);
        var now = clock.instant();
        var after =
                answer.isAccepted() ? before.delivered(event.number(), now) : before.failed(now, chance.getAsDouble());
        var until = answer.isAccepted() ? now.plus(SILENCE) : OVER;
        var kept = kept(after, until, delivery(event, before, answer, sentAt, now));
        return new Step(after, kept && answer.isAccepted());
    }

    private Delivery delivery(
            Numbered event, Progress before, WebhookSender.Answer answer, Instant sentAt, Instant now) {
        return new Delivery(
                new DeliveryId(ports.ids().next()),
                due.clinic(),
                due.webhook(),
                event.event().id(),
                event.event().type(),
                sentAt,
                before.failures() + 1,
                answer.status(),
                answer.failure(),
                Duration.between(sentAt, now));
    }

    /** Whether the turn was still this sender's. */
    private boolean kept(Progress progress, Instant until, Delivery delivery) {
        return ports.transactions().decide(() -> {
                    if (!ports.events().deliveries().keep(due, by, progress, until))
                        return Outcome.refused(
                                new Refusal.NotFound("webhook", due.webhook().value()));
                    ports.events().deliveries().log(delivery);
                    return Outcome.done(true);
                })
                instanceof Outcome.Done<Boolean>;
    }

    private void end(Progress progress) {
        ports.transactions()
                .decide(() -> Outcome.done(ports.events().deliveries().keep(due, by, progress, OVER)));
    }
}
