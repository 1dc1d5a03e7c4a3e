package praxis.rest;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps the server on this machine: as long as callers are not identified, each is taken for the administrator. */
@Singleton
final class LoopbackOnly implements BeanCreatedEventListener<HttpServerConfiguration> {

    /** @throws ConfigurationException before anything is bound, if the address is not a loopback one */
    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        var host = event.getBean().getHost().orElse("0.0.0.0");
        if (!isLoopback(host))
            throw new ConfigurationException(
                    "The server does not identify its callers, so it binds to 127.0.0.1 only, not " + host
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
