package praxis.rest;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A clinic that is open on Monday from nine to eleven, and a provider of half an hour. */
abstract class OpenOnMonday {

    static final String NINE = "2026-11-23T09:00:00+01:00";
    static final String HALF_PAST_NINE = "2026-11-23T09:30:00+01:00";
    static final String TEN = "2026-11-23T10:00:00+01:00";
    static final String EVA =
            "{\"full_name\":\"Eva Sanz\",\"email\":\"eva@example.org\",\"phone_e164\":\"+34911234567\"}";

    final String clinic = Server.clinic();
    final String provider = Server.provider(clinic);
    final String service = Server.service(clinic, provider);
    final String appointments = clinic + "/appointments";

    @BeforeEach
    void open_on_monday_morning() {
        Server.open(clinic, 1, "09:00", "11:00");
    }

    /** A body for this service; {@code more} goes on after a comma. */
    String body(String start, String more) {
        return "{\"service_id\":\"%s\",\"start\":\"%s\"%s}".formatted(service, start, more.isEmpty() ? "" : "," + more);
    }

    String forEva(String start) {
        return body(start, "\"patient\":" + EVA);
    }

    ValidatableResponse book(String start, String... headers) {
        return Server.send("POST", appointments, forEva(start), headers);
    }

    String booked(String start) {
        return appointments + "/" + book(start).statusCode(201).extract().<String>path("id");
    }

    String held(String more) {
        return appointments + "/" + Server.made(appointments, body(NINE, "\"hold\":true" + more));
    }

    List<String> slots() {
        return Server.get(clinic + "/slots?service_id=" + service + "&from=2026-11-23&to=2026-11-23")
                .extract()
                .path("slots.start");
    }
}
