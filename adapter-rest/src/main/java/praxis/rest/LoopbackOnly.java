package praxis.rest;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps the server on this machine as long as it signs access tokens with a key that it made for itself. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackOnly implements BeanCreatedEventListener<HttpServerConfiguration> {

    private final String tokenKeys;

    LoopbackOnly(@Property(name = "praxis.token.keys", defaultValue = "") String tokenKeys) {
        this.tokenKeys = tokenKeys;
    }

    /** @throws ConfigurationException before anything is bound, if the address is not a loopback one */
    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        var host = event.getBean().getHost().orElse("0.0.0.0");
        if (tokenKeys.isBlank() && !isLoopback(host))
            throw new ConfigurationException("Without PRAXIS_TOKEN_KEYS the server binds to 127.0.0.1 only, not " + host
                    + " (micronaut.server.host)");
        return event.getBean();
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
