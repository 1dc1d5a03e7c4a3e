package praxis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.UseCases;
import praxis.application.identity.FrontDoor;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.identity.Password;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Service;
import praxis.persistence.MySqlServer;
import praxis.persistence.StoredPorts;

/** Slots over HTTP, from the socket to the database: what they cost there, and whom two servers let in. */
final class ListingTest {

    private static final Email ANA = new Email("ana@example.org");

    private static final Email EVA = new Email("eva@example.org");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    /** One server and what operators do there. */
    private record Node(ApplicationContext context, URI server) implements AutoCloseable {

        static Node start(Map<String, Object> database) {
            var settings = new HashMap<String, Object>(Map.of(
                    "praxis.token.keys",
                    "q0BvPMHhxyZFd2QY6nYzqlgX1cO9d0kJ8m5tWbU3rLE=",
                    "praxis.webhooks.deliver",
                    false,
                    "micronaut.server.port",
                    -1));
            settings.putAll(database);
            var context = StoredPorts.start(settings);
            return new Node(
                    context, context.getBean(EmbeddedServer.class).start().getURI());
        }

        FrontDoor door() {
            return context.getBean(FrontDoor.class);
        }

        UseCases praxis() {
            return UseCases.of(context.getBean(Ports.class), InstantSource.system(), Actor.OPERATOR);
        }

        String token(Email who) {
            return Practice.done(door().tokens(Actor.OPERATOR).forPerson(who, Duration.ofHours(1)))
                    .token()
                    .value();
        }

        String operator() {
            return Practice.done(door().tokens(Actor.OPERATOR).forPlatform("test", Duration.ofHours(1)))
                    .token()
                    .value();
        }

        int status(String method, String path, String shown) {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .header("Authorization", "Bearer " + shown)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            try {
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** A clinic that is always open, with one service of one provider, Ana. */
    private record Listed(Clinic clinic, Membership ana, Service service) {

        static Listed at(Node node) {
            var practice = new Practice(node.context().getBean(Ports.class), InstantSource.system());
            var clinic = practice.clinic("a");
            var rows = Arrays.stream(DayOfWeek.values())
                    .map(day -> Practice.on(day, "09:00-17:00"))
                    .toList();
            Practice.done(node.praxis().hours().replaceWeek(HoursOwner.clinic(clinic.id()), IfMatch.ANY, rows));
            var ana = practice.provider(clinic, "ana");
            practice.provider(practice.clinic("b"), "eva");
            return new Listed(clinic, ana, practice.service(clinic, ana.id()));
        }

        String path() {
            var tomorrow = LocalDate.now(clinic.zone()).plusDays(1);
            return "/v1/clinics/" + clinic.id() + "/slots?service_id=" + service.id() + "&provider_id=" + ana.id()
                    + "&from=" + tomorrow + "&to=" + tomorrow.plusDays(6);
        }
    }

    private static Map<String, Object> settings(MySqlServer.Database database) {
        return Map.of(
                "praxis.db.url", database.url(),
                "praxis.db.user", database.user(),
                "praxis.db.password", database.password());
    }

    @Test
    void two_servers_on_one_h2_file_let_nobody_in_who_was_just_shut_out_on_the_other() {
        var settings =
                Map.<String, Object>of("praxis.data.dir", folder.resolve("data").toString());
        try (var here = Node.start(settings);
                var there = Node.start(settings)) {
            shutOut(Listed.at(here), here, there);
        }
    }

    @Test
    void two_servers_on_one_mysql_let_nobody_in_who_was_just_shut_out_on_the_other() {
        var settings = settings(MySqlServer.shared().freshDatabase());
        try (var here = Node.start(settings);
                var there = Node.start(settings)) {
            shutOut(Listed.at(here), here, there);
        }
    }

    private static void shutOut(Listed listed, Node here, Node there) {
        signedOut(listed, here, there);
        passwordChanged(listed, there, here);
        suspended(listed, here, there);
        demoted(listed, there, here);
        revoked(listed, here, there);
    }

    /** So that all of it is remembered. */
    private static void isLetIn(Listed listed, Node node, String shown) {
        for (int i = 0; i < 3; i++)
            assertThat(node.status("GET", listed.path(), shown)).isEqualTo(200);
    }

    private static void signedOut(Listed listed, Node writes, Node reads) {
        var token = writes.token(ANA);
        var other = writes.token(ANA);
        isLetIn(listed, reads, token);
        assertThat(writes.status("POST", "/v1/logout", token)).isEqualTo(204);
        assertThat(reads.status("GET", listed.path(), token)).isEqualTo(401);
        isLetIn(listed, reads, other);
    }

    private static void passwordChanged(Listed listed, Node writes, Node reads) {
        var token = writes.token(ANA);
        isLetIn(listed, reads, token);
        Practice.done(
                writes.door().accounts(Actor.OPERATOR).setPassword(ANA, Password.chosen("correct horse battery")));
        assertThat(reads.status("GET", listed.path(), token)).isEqualTo(401);
    }

    private static void suspended(Listed listed, Node writes, Node reads) {
        var token = writes.token(ANA);
        isLetIn(listed, reads, token);
        become(listed, writes, MembershipStatus.SUSPENDED);
        assertThat(reads.status("GET", listed.path(), token)).isEqualTo(403);
        become(listed, writes, MembershipStatus.APPROVED);
        isLetIn(listed, reads, token);
    }

    private static void become(Listed listed, Node node, MembershipStatus status) {
        Practice.done(node.praxis()
                .members()
                .change(listed.clinic().id(), listed.ana().id(), IfMatch.ANY, member -> member.in(status)));
    }

    private static void demoted(Listed listed, Node writes, Node reads) {
        var token = writes.token(EVA);
        assertThat(reads.status("GET", listed.path(), token)).isEqualTo(404);
        Practice.done(writes.door().accounts(Actor.OPERATOR).setPlatformAdmin(EVA, true));
        isLetIn(listed, reads, token);
        Practice.done(writes.door().accounts(Actor.OPERATOR).setPlatformAdmin(EVA, false));
        assertThat(reads.status("GET", listed.path(), token)).isEqualTo(404);
    }

    private static void revoked(Listed listed, Node writes, Node reads) {
        var clinic = listed.clinic().id();
        var made = Practice.done(writes.door().apiKeys(Actor.OPERATOR).make(clinic, "Website", Optional.empty()));
        isLetIn(listed, reads, made.text().written());
        assertThat(reads.status("GET", listed.path(), made.text().written().replaceFirst(".$", "")))
                .isEqualTo(401);
        Practice.done(
                writes.door().apiKeys(Actor.OPERATOR).revoke(clinic, made.key().id()));
        assertThat(reads.status("GET", listed.path(), made.text().written())).isEqualTo(401);
    }

    @Test
    void a_warm_listing_is_one_statement_on_h2_whoever_asks() throws Exception {
        var url = "jdbc:h2:mem:listing;DB_CLOSE_DELAY=-1";
        try (var node = Node.start(Map.of("praxis.db.url", url));
                var own = DriverManager.getConnection(url, "", "")) {
            var listed = Listed.at(node);
            execute(own, "SET QUERY_STATISTICS TRUE");
            execute(own, "SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            costsOneStatement(
                    node,
                    listed,
                    () -> number(
                            own,
                            // another text each time, or H2 gives the same answer again while no row has changed
                            "SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS WHERE 0 < "
                                    + System.nanoTime()));
        }
    }

    @Test
    void a_warm_listing_is_one_statement_on_mysql_without_a_transaction_whoever_asks() throws Exception {
        var database = MySqlServer.shared().freshDatabase();
        try (var node = Node.start(settings(database));
                var own = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            costsOneStatement(
                    node, Listed.at(node), () -> number(own, "SHOW GLOBAL STATUS WHERE Variable_name = 'Questions'"));
        }
    }

    /** @param counted all statements so far, the one that counts among them */
    private static void costsOneStatement(Node node, Listed listed, Callable<Long> counted) throws Exception {
        var clinic = listed.clinic().id();
        var key = Practice.done(node.door().apiKeys(Actor.OPERATOR).make(clinic, "Website", Optional.empty()));
        for (var shown : List.of(node.token(ANA), node.operator(), key.text().written())) {
            isLetIn(listed, node, shown);
            var least = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                var before = counted.call();
                isLetIn(listed, node, shown);
                least = Math.min(least, counted.call() - before);
            }
            assertThat(least).as("three listings and the count").isEqualTo(3 + 1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In the last column. */
    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(rows.getMetaData().getColumnCount());
        }
    }
}
