package praxis.rest;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
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

    SettingsFirst(
            BeanProvider<FrontDoor> door,
            BeanProvider<RateLimits> limits,
            BeanProvider<Addresses> addresses,
            BeanProvider<KeptAnswers> answers) {
        this.door = door;
        this.limits = limits;
        this.addresses = addresses;
        this.answers = answers;
    }

    /** @throws io.micronaut.context.exceptions.ConfigurationException that names the setting and says what it takes */
    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        door.get();
        limits.get();
        addresses.get();
        answers.get();
        return event.getBean();
    }
}
