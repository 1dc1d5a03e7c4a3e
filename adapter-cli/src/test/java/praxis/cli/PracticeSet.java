package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import praxis.cli.console.ExitCode;

/** A folder with a good set of two clinics, a document of another, and a database into which nothing was imported yet. */
abstract class PracticeSet {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String PRACTICES = "src/test/resources/nhs-dental-excerpt";

    static final String DOCUMENT = """
            {"clinic": {"id": "A", "name": "Clinic A", "time_zone": "Europe/Madrid",
                        "hours": {"1": ["09:00-13:00", {"period": "15:00-19:00", "valid_from": "2026-01-05", "every_weeks": 2}],
                                  "5": ["22:00-06:00"]},
                        "special_hours": {"2026-12-24": ["09:00-12:00"], "2026-12-25": []}},
             "providers": [{"id": "p1", "person": "ana@example.org", "full_name": "Dr Ana Ruiz", "phone_e164": "+34911234567",
                            "clinic_role": "CLINIC_ADMIN", "hours": {"1": ["10:00-18:00"]},
                            "special_hours": {"2026-12-23": []}},
                           {"id": "p2", "person": "bo", "email": "bo@example.org", "status": "pending", "is_provider": false}],
             "services": [{"id": "s1", "name": "Consultation", "duration_minutes": 30, "step_minutes": 20,
                           "alignment": "period", "buffer_after_minutes": 5, "price": {"amount": "45.00", "currency": "EUR"},
                           "providers": ["p1"]}],
             "closures": [{"provider": "p1", "start_date": "2026-12-21", "end_date": "2027-01-03", "reason": "Course"},
                          {"start": "2026-11-23T12:00", "end": "2026-11-23T13:00"}],
             "leaves": [{"person": "ana@example.org", "start_date": "2026-08-01", "end_date": "2026-08-15"},
                        {"person": "bo", "start": "2026-08-01T12:00", "end": "2026-08-02T12:00", "time_zone": "Asia/Tokyo"}]}
            """;

    final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_good_set() throws IOException {
        file("clinics.csv", "clinic_id,name,time_zone,city\nA,Clinic A,Europe/Madrid,Madrid\nB,Clinic B,UTC,Bath\n");
        file("users.csv", "user_id,full_name,email\nu1,Ana,ana@example.org\nu2,Bo,bo@example.org\n");
        file(
                "user_clinics.csv",
                "user_id,clinic_id,clinic_role,is_provider,status\n"
                        + "u1,A,STAFF,true,approved\nu1,B,STAFF,true,approved\nu2,B,CLINIC_ADMIN,false,pending\n");
        file(
                "work_hours.csv",
                "clinic_id,user_id,weekday,start_time,end_time\nA,,1,09:00,13:00\nA,,5,22:00,06:00\n"
                        + "A,u1,1,10:00,12:00\nB,,2,08:00,24:00\n");
        file(
                "closures.csv",
                "clinic_id,user_id,start_date,end_date,start_time,end_time,reason\n"
                        + "A,,2026-12-24,2026-12-26,,,Holidays\nA,u1,2026-11-23,2026-11-23,10:00,11:00,\n");
        file(
                "services.csv",
                "service_id,clinic_id,name,duration_minutes,price_amount,price_currency,step_minutes\n"
                        + "s1,A,Consultation,30,45.00,EUR,\n");
        file("service_providers.csv", "service_id,user_id\ns1,u1\n");
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    void change(String name, String what, String instead) throws IOException {
        var text = Files.readString(folder.resolve(name));
        assertThat(text).contains(what);
        file(name, text.replace(what, instead));
    }

    JsonNode imported(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("import", folder.toString(), "--output", "json"));
        arguments.addAll(List.of(more));
        return JSON.readTree(terminal.run(arguments.toArray(String[]::new)).out());
    }

    void nothingIsStored() throws IOException {
        var clinics = terminal.run("clinics", "list", "--output", "json").out();
        assertThat(JSON.readTree(clinics).findValuesAsText("id")).isEmpty();
    }

    String exported(String clinic) {
        var ended = terminal.run("export", "--clinic", clinic);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.DONE);
        return ended.out();
    }

    static void changedNothing(JsonNode report) {
        for (var kind : report)
            if (kind.isObject())
                assertThat(kind.path("added").asInt()
                                + kind.path("changed").asInt()
                                + kind.path("removed").asInt())
                        .as(report.toString())
                        .isZero();
        assertThat(report.at("/clinics/unchanged").asInt()).isPositive();
    }
}
