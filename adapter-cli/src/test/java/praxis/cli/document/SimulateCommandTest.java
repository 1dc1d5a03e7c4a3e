package praxis.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import praxis.cli.console.ExitCode;

class SimulateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASES = Path.of("../domain/src/test/resources/cases");

    private static final String CASE = """
            {"name":"one","schedule":{"clinic":{"id":"A","name":"Clinic A","time_zone":"Europe/Madrid",\
            "hours":{"1":["09:00-10:00"]}},"providers":[{"id":"p1","person":"ana"}],\
            "services":[{"id":"s1","name":"Consultation","duration_minutes":30,"providers":["p1"]}]},\
            "now":"2026-01-01T00:00:00Z","queries":[%s]}""";

    private static final String MONDAY =
            "{\"availability\":{\"provider\":\"p1\",\"from\":\"2026-11-23\",\"to\":\"2026-11-23\"}}";

    @TempDir
    private Path folder;

    private record Run(int exitCode, List<String> out, String err) {}

    private static Run simulate(String... files) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(files);
        return new Run(code, out.toString().lines().toList(), err.toString());
    }

    private Run simulateText(String text) throws IOException {
        return simulate(Files.writeString(folder.resolve("cases.jsonl"), text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"named.jsonl", "random.jsonl"})
    void every_case_is_answered_as_expected_on_its_own_line(String file) throws IOException {
        var cases = Files.readAllLines(CASES.resolve(file));
        var run = simulate(CASES.resolve(file).toString());
        assertThat(run.out()).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++)
            agree(JSON.readTree(cases.get(i)), JSON.readTree(run.out().get(i)));
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    private static void agree(JsonNode asked, JsonNode line) {
        var name = asked.path("name").asText();
        assertThat(line.path("name").asText()).isEqualTo(name);
        var error = asked.at("/expect/error/code");
        if (!error.isMissingNode()) {
            assertThat(line.at("/error/code")).as(name).isEqualTo(error);
            return;
        }
        var expected = asked.at("/expect/answers");
        assertThat(line.path("answers")).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            var code = expected.get(i).at("/error/code");
            var answer = line.path("answers").get(i);
            if (code.isMissingNode()) assertThat(normal(answer)).as(name).isEqualTo(normal(expected.get(i)));
            else assertThat(answer.at("/error/code")).as(name).isEqualTo(code);
        }
    }

    /** UTC is written as an offset or as Z. */
    private static String normal(JsonNode answer) {
        return answer.toString().replace("Z\"", "+00:00\"");
    }

    @Test
    void a_refused_case_is_named_and_the_next_goes_on() throws IOException {
        var refused = CASE.formatted("").replace("09:00-10:00", "09:00-09:00");
        var run = simulateText(refused + "\n\n" + CASE.formatted(MONDAY) + "\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out().getFirst())
                .startsWith("{\"name\":\"one\",\"error\":{\"code\":\"invalid-period\",\"detail\":")
                .contains("\"field\":\"schedule.clinic.hours.1[0]\"");
        assertThat(run.out().getLast())
                .isEqualTo("{\"name\":\"one\",\"answers\":"
                        + "[[[\"2026-11-23T09:00:00+01:00\",\"2026-11-23T10:00:00+01:00\"]]]}");
        assertThat(run.err()).contains("cases.jsonl:1: schedule.clinic.hours.1[0]: ");
    }

    @Test
    void a_line_that_is_no_json_is_an_answer_too() throws IOException {
        var run = simulateText("{\"name\":\n" + CASE.formatted(MONDAY));
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).hasSize(2);
        assertThat(run.out().getFirst()).startsWith("{\"name\":null,\"error\":{\"code\":\"malformed-request\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Madrid      | Europe/Madird        | unknown-time-zone
            Europe/Madrid      | +01:00               | unknown-time-zone
            "providers":["p1"] | "providers":["p2"]   | not-found
            "person":"ana"     | "persona":"ana"      | malformed-request
            "person":"ana"     | "person":3           | malformed-request
            "person":"ana"     | "id":"p1"            | malformed-request
            "duration_minutes":30 | "duration_minutes":0      | invalid-value
            "duration_minutes":30 | "duration_minutes":30.5   | malformed-request
            "duration_minutes":30 | "duration_minutes":"30"   | malformed-request
            "duration_minutes":30 | "duration_minutes":99999999999 | malformed-request
            ["09:00-10:00"]    | ["09:00-10:00","09:30-11:00"] | overlapping-periods
            ["09:00-10:00"]    | ["25:00-26:00"]      | invalid-period
            ["09:00-10:00"]    | ["24:00-06:00"]      | invalid-period
            ["09:00-10:00"]    | ["09:00:30-10:00"]   | invalid-period
            ["09:00-10:00"]    | [{"period":"09:00-10:00","valid_from":"2026-02-30"}] | malformed-request
            ["09:00-10:00"]    | [{"period":"09:00-10:00","every_weeks":2}] | invalid-value
            {"1":              | {"8":                | invalid-value
            "now":"2026-01-01T00:00:00Z" | "now":"2026-01-01" | malformed-request
            "now"              | "busy":[{"person":"ana","start":"2026-01-01T01:00Z","end":"2026-01-01T01:00Z"}],"now" | invalid-period
            """)
    void what_a_case_cannot_say_is_refused_with_its_code(String said, String instead, String code) throws IOException {
        var run = simulateText(CASE.formatted(MONDAY).replace(said, instead));
        assertThat(run.out()).hasSize(1);
        assertThat(JSON.readTree(run.out().getFirst()).at("/error/code").asText())
                .isEqualTo(code);
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"slots":{"service":"s2","from":"2026-11-23","to":"2026-11-23"}}         | not-found
            {"slots":{"service":"s1","provider":"p2","from":"2026-11-23","to":"2026-11-23"}} | not-found
            {"availability":{"provider":"p1","from":"2026-11-23","to":"2026-11-22"}} | invalid-period
            {"availability":{"provider":"p1","from":"2026-01-01","to":"2026-12-31"}} | range-too-long
            {"availability":{"provider":"p1","from":"2026-02-30","to":"2026-12-31"}} | malformed-request
            {"availability":{"provider":"p1","from":"2026-11-23"}}                   | malformed-request
            {"availability":{"provider":"p1","from":"2026-11-23","to":"2026-11-23","x":1}} | malformed-request
            {"explain":{"service":"s1","provider":"p1","at":"2026-11-23T09:00"}}     | malformed-request
            {"explain":{"service":"s1","provider":"p1","at":"+99999-11-23T09:00Z"}}  | invalid-period
            {"book":{}}                                                              | malformed-request
            {}                                                                       | malformed-request
            7                                                                        | malformed-request
            """)
    void a_refused_question_is_answered_in_its_place(String query, String code) throws IOException {
        var run = simulateText(CASE.formatted(query + "," + MONDAY));
        var answers = JSON.readTree(run.out().getFirst()).path("answers");
        assertThat(answers.get(0).at("/error/code").asText()).isEqualTo(code);
        assertThat(answers.get(1)).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_question_with_too_many_slots_is_refused_in_its_place_and_the_next_case_goes_on_S7() throws IOException {
        var week = IntStream.rangeClosed(1, 7).mapToObj(day -> "\"" + day + "\":[\"00:00-24:00\"]");
        var slots = "{\"slots\":{\"service\":\"s1\",\"from\":\"2026-02-01\",\"to\":\"2026-05-03\"}}";
        var always = CASE.formatted(slots + "," + MONDAY)
                .replace("\"1\":[\"09:00-10:00\"]", week.collect(Collectors.joining(",")))
                .replace(
                        "{\"id\":\"p1\",\"person\":\"ana\"}",
                        "{\"id\":\"p1\",\"person\":\"ana\"},{\"id\":\"p2\",\"person\":\"ben\"}")
                .replace("\"providers\":[\"p1\"]", "\"step_minutes\":1,\"providers\":[\"p1\",\"p2\"]");
        var run = simulateText(always + "\n" + CASE.formatted(MONDAY));
        assertThat(run.out()).hasSize(2);
        var answers = JSON.readTree(run.out().getFirst()).path("answers");
        assertThat(answers.get(0).at("/error/code").asText()).isEqualTo("range-too-long");
        assertThat(answers.get(1)).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void work_past_midnight_is_split_at_midnight_H9() throws IOException {
        var run = simulateText(CASE.formatted(MONDAY.replace("\"to\":\"2026-11-23\"", "\"to\":\"2026-11-24\""))
                .replace("09:00-10:00", "22:00-06:00"));
        assertThat(run.out().getFirst()).endsWith("[[[\"2026-11-23T22:00:00+01:00\",\"2026-11-24T06:00:00+01:00\"]]]}");
    }

    @Test
    void a_byte_that_is_not_utf8_is_refused_and_the_next_case_goes_on() throws IOException {
        var bytes = ("{\"\u00e9\"}\r\n" + CASE.formatted(MONDAY)).getBytes(StandardCharsets.ISO_8859_1);
        var run = simulate(Files.write(folder.resolve("latin.jsonl"), bytes).toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("latin.jsonl:1: has a byte that is not UTF-8");
        assertThat(run.out()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void the_first_and_the_last_date_have_an_answer(String date) throws IOException {
        var query = MONDAY.replace("2026-11-23", date);
        var slots = "{\"slots\":{\"service\":\"s1\",\"from\":\"%1$s\",\"to\":\"%1$s\"}}".formatted(date);
        var run = simulateText(CASE.formatted(query + "," + slots).replace("\"1\":[", "\"5\":["));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        var run = simulate(folder.resolve("nothing.jsonl").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("nothing.jsonl");
    }
}
