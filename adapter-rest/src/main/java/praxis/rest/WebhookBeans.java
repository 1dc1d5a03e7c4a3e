package praxis.rest;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import praxis.application.event.Mailroom;
import praxis.application.port.Events.Numbered;
import praxis.application.port.Ports;
import praxis.application.port.Secrets;
import praxis.application.port.WebhookSender;
import praxis.rest.webhook.HttpWebhookSender;
import praxis.rest.webhook.Reach;

/** Makes what tells others what happened. Commands use it too, without a server. */
@Factory
final class WebhookBeans {

    @Singleton
    @Bean(typed = WebhookSender.class, preDestroy = "close")
    HttpWebhookSender webhookSender(
            JsonMapper json,
            @Property(name = "praxis.webhooks.allow.http", defaultValue = "false") String http,
            @Property(name = "praxis.webhooks.allow.private", defaultValue = "false") String privately) {
        var reach = new Reach(
                Settings.isOn("PRAXIS_WEBHOOKS_ALLOW_HTTP", http),
                Settings.isOn("PRAXIS_WEBHOOKS_ALLOW_PRIVATE", privately));
        return new HttpWebhookSender(reach, (event, zone) -> body(json, event, zone));
    }

    /** The same as the API answers. */
    private static byte[] body(JsonMapper json, Numbered event, ZoneId zone) {
        try {
            return json.writeValueAsBytes(EventJson.of(event, zone));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Singleton
    Mailroom mailroom(
            Ports ports,
            Secrets secrets,
            WebhookSender sender,
            InstantSource clock,
            @Property(name = "praxis.events.days", defaultValue = "30") String days) {
        return new Mailroom(
                ports,
                secrets,
                sender,
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                Settings.days("PRAXIS_EVENTS_DAYS", days));
    }
}
