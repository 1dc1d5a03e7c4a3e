package praxis.cli.server;

import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import praxis.application.identity.FrontDoor;
import praxis.application.port.Clinics;
import praxis.application.port.PageRequest;
import praxis.cli.console.Beans;
import praxis.domain.InvalidValue;

/** The REST server of this process. */
public final class RestServer {

    private final Beans beans;
    private int port;
    private String host = "";

    public RestServer(Beans beans) {
        this.beans = beans;
    }

    /**
     * Where it will listen; to be said before the first bean is made.
     *
     * @throws InvalidValue if the host is no address
     */
    public void configure(String newHost, int newPort) {
        host = known(newHost);
        port = newPort;
        beans.configure(Map.of("micronaut.server.host", host, "micronaut.server.port", port == 0 ? -1 : port));
    }

    private static String known(String host) {
        address(host);
        return host;
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new InvalidValue("--host " + host + " is not an address of this machine");
        }
    }

    private void requireKeysForOthers() {
        if (!address(host).isLoopbackAddress() && !beans.get(FrontDoor.class).isOpenToOthers())
            throw new InvalidValue("--host " + host + " can be reached from other machines, and access tokens would be"
                    + " signed with a key that this machine made for itself; set PRAXIS_TOKEN_KEYS to one of your own"
                    + " (openssl rand -base64 32), or serve 127.0.0.1");
    }

    /** Before anything is written for a server that could not start. @throws IllegalStateException as {@link #start} */
    public void requireFreePort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw portTaken();
        }
    }

    /**
     * Starts it, once the database has answered.
     *
     * @throws InvalidValue if other machines could reach it and the key of its tokens is none of the operator's
     * @throws IllegalStateException with a sentence for people if it cannot listen there
     */
    public URI start() {
        requireKeysForOthers();
        beans.useCases().clinics().list(Clinics.Filter.ALL, new PageRequest(1, Optional.empty()));
        try {
            return beans.get(EmbeddedServer.class).start().getURI();
        } catch (ServerStartupException e) {
            throw portTaken();
        }
    }

    private IllegalStateException portTaken() {
        return new IllegalStateException("cannot listen on " + host + ", port " + port
                + "; another program may use it, so take another one with --port");
    }

    /** Returns when the process was told to end and the server has stopped. */
    public void awaitEnd(Runnable afterwards) throws InterruptedException {
        var server = beans.get(EmbeddedServer.class);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.stop();
            afterwards.run();
            ended.countDown();
        }));
        ended.await();
    }
}
