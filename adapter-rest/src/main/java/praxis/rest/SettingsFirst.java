package praxis.rest;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import praxis.application.event.Mailroom;
import praxis.application.identity.FrontDoor;
import praxis.rest.identity.Addresses;
import praxis.rest.identity.RateLimits;

/** Has settings read before a server binds: a bad one stops the start, not the first request. */
@Singleton
final class SettingsFirst implements BeanCreatedEventListener<HttpServerConfiguration> {

    private final BeanProvider<FrontDoor> door;
    private final BeanProvider<RateLimits> limits;
    private final BeanProvider<Addresses> addresses;
    private final BeanProvider<KeptAnswers> answers;
    private final BeanProvider<Mailroom> mailroom;
    private final BeanProvider<Retention> retention;
    private final String deliver;

    SettingsFirst(
            BeanProvider<FrontDoor> door,
            BeanProvider<RateLimits> limits,
            BeanProvider<Addresses> addresses,
            BeanProvider<KeptAnswers> answers,
            BeanProvider<Mailroom> mailroom,
            BeanProvider<Retention> retention,
            @Property(name = "praxis.webhooks.deliver", defaultValue = "true") String deliver) {
        this.door = door;
        this.limits = limits;
        this.addresses = addresses;
        this.answers = answers;
        this.mailroom = mailroom;
        this.retention = retention;
        this.deliver = deliver;
    }

    /** @throws io.micronaut.context.exceptions.ConfigurationException that names the setting and says what it takes */
    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        door.get();
        limits.get();
        addresses.get();
        answers.get();
        mailroom.get();
        retention.get();
        Settings.isOn("PRAXIS_WEBHOOKS_DELIVER", deliver);
        return event.getBean();
    }
}
