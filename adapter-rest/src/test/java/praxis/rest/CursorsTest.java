package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

/** A cursor continues the list that it came from, and no other. */
final class CursorsTest {

    private final String clinic = Server.clinic();
    private final String provider = Server.provider(clinic);
    private final String cursor = cursor();

    private String cursor() {
        Server.provider(clinic);
        return Server.get(clinic + "/users?limit=1&is_provider=true").extract().path("next_cursor");
    }

    @Test
    void it_continues_its_list_with_any_limit() {
        Server.get(clinic + "/users?is_provider=true&limit=7&cursor=" + cursor)
                .statusCode(200)
                .body("users", hasSize(1));
    }

    @Test
    void in_another_list_it_is_malformed() {
        refused(clinic + "/users?cursor=" + cursor);
        refused(clinic + "/users?is_provider=false&cursor=" + cursor);
        refused(clinic + "/providers?cursor=" + cursor);
        refused(clinic + "/users?is_provider=true&q=" + provider + "&cursor=" + cursor);
        refused(Server.clinic() + "/users?is_provider=true&cursor=" + cursor);
    }

    private static void refused(String path) {
        Server.get(path).statusCode(400).body("errors.field", contains("cursor"));
    }
}
