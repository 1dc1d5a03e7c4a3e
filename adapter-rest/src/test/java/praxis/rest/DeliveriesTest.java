package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import praxis.domain.people.ClinicRole;

/** From a change over the API to receivers on this machine. */
class DeliveriesTest {

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final Entrance entrance = new Entrance(
            "praxis.webhooks.deliver",
            "true",
            "praxis.webhooks.allow.http",
            "true",
            "praxis.webhooks.allow.private",
            "true");
    private final String clinic = "/v1/clinics/"
            + entrance.clinic("admin@example.org", ClinicRole.CLINIC_ADMIN).id();
    private final String admin = entrance.token("admin@example.org");
    private final Queue<String> got = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer receiver;

    DeliveriesTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/quick", exchange -> {
            got.add(exchange.getRequestHeaders().getFirst("Praxis-Event-Id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.createContext("/slow", exchange -> {
            got.add("slow");
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        receiver.stop(0);
        entrance.close();
    }

    private String make(String url) {
        return entrance.bearing(admin)
                .contentType(ContentType.JSON)
                .body("{\"url\":\"" + url + "\"}")
                .post(clinic + "/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String local(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private void change(int weekday) {
        entrance.bearing(admin)
                .contentType(ContentType.JSON)
                .body(Server.row(weekday, "09:00", "12:00"))
                .post(clinic + "/work_hours")
                .then()
                .statusCode(201);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) Thread.sleep(20);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private long quick() {
        return got.stream().filter(id -> !id.equals("slow")).count();
    }

    @Test
    void a_slow_and_a_dead_receiver_hold_up_neither_another_nor_the_api() throws Exception {
        make(local("/slow"));
        var dead = make("http://127.0.0.1:1/");
        var quick = make(local("/quick"));
        change(1);
        await(() -> got.contains("slow") && quick() == 1);
        var before = System.nanoTime();
        change(2);
        change(3);
        await(() -> quick() == 3);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
        assertThat(got).filteredOn("slow"::equals).hasSize(1);

        await(() -> deliveries(dead) >= 1);
        entrance.bearing(admin).get(clinic + "/webhooks/" + dead).then().body("status", equalTo("failing"));
        await(() -> deliveries(quick) == 3);
        entrance.bearing(admin)
                .get(clinic + "/webhooks/" + quick + "/deliveries?delivered=false")
                .then()
                .body("deliveries", hasSize(0));
    }

    private int deliveries(String webhook) {
        return entrance.bearing(admin)
                .get(clinic + "/webhooks/" + webhook + "/deliveries")
                .jsonPath()
                .getList("deliveries")
                .size();
    }
}
