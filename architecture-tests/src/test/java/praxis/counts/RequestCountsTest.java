package praxis.counts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import praxis.application.Practice;
import praxis.application.identity.FrontDoor;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;
import praxis.domain.people.Membership;
import praxis.persistence.MySqlServer;

/**
 * What requests of a member cost on MySQL, from the check of the token to the answer: statements, commits, and the rows
 * that the server read for them. More than the table allows is a regression; less is a reason to lower it.
 */
final class RequestCountsTest {

    private static final int PROVIDERS = 20;

    /** Days on which appointments are, of {@value #PROVIDERS} providers, four each. */
    private static final int DAYS = 5;

    private final LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    private final Map<String, Wire.Count> counted = new LinkedHashMap<>();

    @Test
    void no_request_costs_more_than_the_table_allows() throws Exception {
        var database = MySqlServer.shared().freshDatabase();
        try (var context = start(database)) {
            var practice = new Practice(context.getBean(Ports.class), context.getBean(InstantSource.class));
            var asked = Clinics.open(practice, "counted", PROVIDERS, first, DAYS);
            for (int i = 0; i < 20; i++) Clinics.open(practice, "other" + i, 3, first, DAYS);
            keepStatistics(database);
            var server = context.getBean(EmbeddedServer.class).start();
            try (var http = HttpClient.newHttpClient()) {
                ask(
                        new Api(
                                http,
                                server.getURI(),
                                token(context, asked.providers().getFirst())),
                        asked);
            }
        }
        assertThat(new Limits("requests.txt").faults(counted)).isEmpty();
    }

    private static ApplicationContext start(MySqlServer.Database database) {
        var and = database.url().contains("?") ? "&" : "?";
        return ApplicationContext.builder()
                .properties(Map.of(
                        "praxis.db.url",
                        database.url() + and + Wire.SETTING,
                        "praxis.db.user",
                        database.user(),
                        "praxis.db.password",
                        database.password(),
                        "praxis.token.keys",
                        "q0BvPMHhxyZFd2QY6nYzqlgX1cO9d0kJ8m5tWbU3rLE=",
                        "praxis.webhooks.deliver",
                        false,
                        "micronaut.server.port",
                        -1))
                .deduceEnvironment(false)
                .banner(false)
                .start();
    }

    /** So that MySQL chooses the same plans in each run. */
    private static void keepStatistics(MySqlServer.Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var table : new String[] {
                "appointments",
                "clinics",
                "closures",
                "events",
                "leaves",
                "person_calendar",
                "service_providers",
                "services",
                "user_clinics",
                "users",
                "work_hours"
            }) {
                statement.execute("ALTER TABLE " + table + " STATS_AUTO_RECALC = 0");
                statement.execute("ANALYZE TABLE " + table);
            }
        }
    }

    private static String token(ApplicationContext context, Membership member) {
        var tokens = context.getBean(FrontDoor.class).tokens(Actor.OPERATOR);
        return Practice.done(tokens.forPerson(member.email(), Duration.ofHours(1)))
                .token()
                .value();
    }

    /** In an order in which what is remembered and what is not is known. */
    private void ask(Api api, Clinics asked) throws SQLException {
        var clinic = "/v1/clinics/" + asked.clinic().id();
        var dates = "&from=" + first + "&to=" + first.plusDays(6);
        var service = "service_id=" + asked.service().id();
        var one = asked.providers().get(7).id();
        var appointments = clinic + "/appointments";
        var afternoon = at(asked, 0, 16);
        // the first in a process does more: it looks at the schema and sweeps old keys
        api.post(appointments, booking(asked, "", at(asked, 6, 16)), "Idempotency-Key", "first");

        var slots = clinic + "/slots?" + service + "&provider_id=" + one + dates;
        count("slots of 1 provider, cold", () -> api.get(slots));
        count("slots of 1 provider, warm", () -> api.get(slots));
        var next = clinic + "/slots/next?" + service;
        count("slots/next of 20 providers, cold", () -> api.get(next));
        count("slots/next of 20 providers, warm", () -> api.get(next));

        var named =
                count("booking, named provider", () -> api.post(appointments, booking(asked, one.value(), afternoon)));
        count("slots of 1 provider, after a booking", () -> api.get(slots));
        count("slots/next of 20 providers, after a booking", () -> api.get(next));
        count("booking, any provider", () -> api.post(appointments, booking(asked, "", afternoon)));
        var keyed = booking(asked, one.value(), at(asked, 0, 17));
        count("booking, with a key", () -> api.post(appointments, keyed, "Idempotency-Key", "k"));
        count("booking, with the same key again", () -> api.post(appointments, keyed, "Idempotency-Key", "k"));
        var there = appointments + "/" + Api.id(named);
        count("rescheduling", () -> api.post(there + "/reschedule", "{\"start\":\"" + at(asked, 0, 18) + "\"}"));
        count("cancelling", () -> api.post(there + "/cancel", "{}"));

        var list = appointments + "?limit=20&from=" + first;
        var page = count("appointments, first page of 20", () -> api.get(list));
        count("appointments, second page", () -> api.get(list + "&cursor=" + Api.cursor(page)));
        count("one appointment", () -> api.get(there));
    }

    /** On a day after the first, by the clinic's clock. */
    private String at(Clinics asked, int day, int hour) {
        return first.plusDays(day)
                .atTime(hour, 0)
                .atZone(asked.clinic().zone())
                .toInstant()
                .toString();
    }

    private static String booking(Clinics asked, String provider, String start) {
        var named = provider.isEmpty() ? "" : "\"provider_id\":\"" + provider + "\",";
        return "{\"service_id\":\"" + asked.service().id() + "\"," + named + "\"start\":\"" + start
                + "\",\"patient\":{\"full_name\":\"Marta Gil\"}}";
    }

    private String count(String request, Supplier<String> work) throws SQLException {
        var before = Wire.now();
        var answer = work.get();
        counted.put(request, Wire.now().since(before));
        return answer;
    }
}
