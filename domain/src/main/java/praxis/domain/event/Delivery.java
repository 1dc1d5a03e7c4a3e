package praxis.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import praxis.domain.clinic.ClinicId;

/**
 * One attempt to tell a webhook of an event.
 *
 * @param id greater than that of earlier ones
 * @param attempt 1 for the first since the last success
 * @param status what the receiver answered; empty if it did not
 * @param failure why it does not count, in at most 200 characters; empty if it does
 * @param took to the millisecond
 */
public record Delivery(
        DeliveryId id,
        ClinicId clinic,
        WebhookId webhook,
        EventId event,
        EventType type,
        Instant at,
        int attempt,
        Optional<Integer> status,
        Optional<String> failure,
        Duration took) {}
