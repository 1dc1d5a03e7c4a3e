package praxis.rest.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A receiver of webhooks on this machine, with a path for each way in which one may answer. */
final class Receiver implements AutoCloseable {

    /** A message as it came. */
    record Got(String method, String type, String id, String signature, byte[] body) {}

    private final Queue<Got> got = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer receiver;

    Receiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/ok", exchange -> answer(exchange, 204));
        receiver.createContext("/broken", exchange -> answer(exchange, 500));
        receiver.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/ok"));
            answer(exchange, 307);
        });
        receiver.createContext("/slow", exchange -> {
            await();
            answer(exchange, 200);
        });
        receiver.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (over.getCount() > 0) body.write(new byte[8192]);
            }
        });
        receiver.start();
    }

    /** What has come, in order. */
    Queue<Got> got() {
        return got;
    }

    String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    /** As of a machine that is gone. */
    void die() {
        receiver.stop(0);
    }

    @Override
    public void close() {
        over.countDown();
        receiver.stop(0);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        var headers = exchange.getRequestHeaders();
        got.add(new Got(
                exchange.getRequestMethod(),
                headers.getFirst("Content-Type"),
                headers.getFirst("Praxis-Event-Id"),
                headers.getFirst("Praxis-Signature"),
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
