package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import praxis.application.port.DatabaseUnreachable;
import praxis.cli.console.Beans;

class CommandsTest {

    private static final String WEEK = "Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00";

    private final Terminal terminal = new Terminal();

    /** Clinic A with a provider, ana, who gives a consultation; and clinic B with nothing. */
    @BeforeEach
    void a_clinic() {
        terminal.done("clinics", "create", "--name", "Clínica A", "--time-zone", "Europe/Madrid", "--external-id", "A");
        terminal.done("clinics", "create", "--name", "Clinic B", "--time-zone", "Europe/London", "--external-id", "B");
        terminal.done("hours", "set", "--clinic", "A", WEEK);
        terminal.done(
                "providers",
                "add",
                "--clinic",
                "A",
                "--email",
                "ana@example.org",
                "--name",
                "Ana Ruiz",
                "--external-id",
                "ana");
        terminal.done(
                "services",
                "add",
                "--clinic",
                "A",
                "--name",
                "Consultation",
                "--duration",
                "30",
                "--step",
                "30",
                "--price",
                "45.00 EUR",
                "--provider",
                "ana",
                "--external-id",
                "s1");
    }

    @Test
    void clinics_are_listed_and_shown_by_either_id() {
        assertThat(terminal.done("clinics", "list").lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("ID ");
        var a = terminal.json("clinics", "show", "A");
        assertThat(a.get("name").asText()).isEqualTo("Clínica A");
        assertThat(a.get("time_zone").asText()).isEqualTo("Europe/Madrid");
        assertThat(a.get("status").asText()).isEqualTo("active");
        assertThat(a.get("external_id").asText()).isEqualTo("A");
        assertThat(a.get("created_at").asText()).isEqualTo("2026-11-20T12:00:00+01:00");
        assertThat(terminal.json("clinics", "show", a.get("id").asText())).isEqualTo(a);
        assertThat(texts(terminal.json("clinics", "list"), "clinics", "external_id"))
                .containsExactly("A", "B");
        assertThat(texts(terminal.json("clinics", "list", "--q", "clinic b"), "clinics", "external_id"))
                .containsExactly("B");
        assertThat(terminal.done("clinics", "show", "A")).contains("time zone    Europe/Madrid");
    }

    @Test
    void columns_align_by_what_a_terminal_shows() {
        terminal.done("clinics", "create", "--name", "歯科医院", "--time-zone", "Asia/Tokyo");
        var zones = terminal.done("clinics", "list").lines().skip(1).toList();
        assertThat(zones.get(0).indexOf("Europe/Madrid")).isEqualTo(zones.get(2).indexOf("Asia/Tokyo") + 4);
    }

    @Test
    void providers_are_added_suspended_and_approved() {
        var pending = terminal.json(
                "providers",
                "add",
                "--clinic",
                "A",
                "--email",
                "Luis@Example.org",
                "--full-name",
                "Luis",
                "--phone",
                "+34911234567",
                "--role",
                "CLINIC_ADMIN",
                "--status",
                "pending");
        assertThat(pending.get("email").asText()).isEqualTo("luis@example.org");
        assertThat(pending.get("status").asText()).isEqualTo("pending");
        assertThat(pending.get("clinic_role").asText()).isEqualTo("CLINIC_ADMIN");
        assertThat(pending.get("hours_source").asText()).isEqualTo("clinic");
        assertThat(terminal.json("providers", "approve", "--clinic", "A", "luis@example.org")
                        .get("status")
                        .asText())
                .isEqualTo("approved");
        assertThat(terminal.json("providers", "suspend", "--clinic", "A", "--provider", "ana")
                        .get("status")
                        .asText())
                .isEqualTo("suspended");
        assertThat(texts(
                        terminal.json("providers", "list", "--clinic", "A", "--status", "suspended"),
                        "providers",
                        "email"))
                .containsExactly("ana@example.org");
        assertThat(texts(terminal.json("providers", "list", "--clinic", "A", "--service", "s1"), "providers", "email"))
                .containsExactly("ana@example.org");
        terminal.done(
                "providers", "add", "--clinic", "A", "--email", "eva@example.org", "--name", "Eva", "--not-a-provider");
        assertThat(terminal.done("providers", "list", "--clinic", "A").lines()).hasSize(3);
    }

    @Test
    void hours_are_shown_in_the_words_in_which_they_are_set() {
        var shown = terminal.done("hours", "show", "--clinic", "A");
        assertThat(shown.lines().findFirst()).contains(WEEK);
        assertThat(shown).contains("Saturday");
        var before = terminal.json("hours", "show", "--clinic", "A");
        terminal.done(
                "hours", "set", "--clinic", "A", before.get("opening_hours").asText());
        assertThat(terminal.json("hours", "show", "--clinic", "A")).isEqualTo(before);
        var row = before.get("work_hours").get(0);
        assertThat(row.get("weekday").asInt()).isEqualTo(1);
        assertThat(row.get("start_time").asText()).isEqualTo("09:00");
        assertThat(row.get("valid_from").isNull()).isTrue();
        assertThat(row.get("every_weeks").asInt()).isEqualTo(1);
    }

    @Test
    void a_providers_hours_outside_the_clinics_are_kept_with_a_warning() {
        var ended = terminal.run("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 08:00-12:00");
        assertThat(ended.code()).isZero();
        assertThat(ended.err())
                .contains("warning: Monday 08:00-09:00 lies outside the clinic's hours and has no effect");
        assertThat(terminal.json("providers", "list", "--clinic", "A")
                        .at("/providers/0/hours_source")
                        .asText())
                .isEqualTo("own");
        assertThat(terminal.json("hours", "show", "--clinic", "A", "--provider", "ana")
                        .get("warnings"))
                .hasSize(1);
    }

    @Test
    void every_second_week_is_said_by_options() {
        var hours = terminal.json(
                "hours",
                "set",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--valid-from",
                "2026-11-28",
                "--every-weeks",
                "2",
                "Sa 10:00-14:00");
        assertThat(hours.at("/work_hours/0/every_weeks").asInt()).isEqualTo(2);
        var shown = terminal.run("hours", "show", "--clinic", "A", "--provider", "ana");
        assertThat(shown.err()).contains("no words for: Saturday 10:00-14:00 from 2026-11-28 every 2 weeks");
        assertThat(starts(
                        terminal.json(
                                "availability",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--from",
                                "2026-11-23",
                                "--to",
                                "2026-12-20"),
                        "periods"))
                .containsExactly("2026-11-28T10:00:00+01:00", "2026-12-12T10:00:00+01:00");
    }

    @Test
    void hours_are_added_and_a_date_has_its_own() {
        terminal.done("hours", "add", "--clinic", "A", "Su 10:00-12:00");
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-11-23", "09:00-10:00,11:00-12:00");
        var hours = terminal.json("hours", "special", "--clinic", "A", "--date", "2026-11-24", "off");
        assertThat(hours.get("special_hours")).hasSize(2);
        assertThat(terminal.done("hours", "show", "--clinic", "A")).contains("2026-11-24    off", "Su 10:00-12:00");
        assertThat(starts(
                        terminal.json(
                                "availability",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--from",
                                "2026-11-23",
                                "--to",
                                "2026-11-24"),
                        "periods"))
                .containsExactly("2026-11-23T09:00:00+01:00", "2026-11-23T11:00:00+01:00");
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-11-24", "clear");
        assertThat(terminal.run("hours", "special", "--clinic", "A", "--date", "2026-11-24", "clear")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void services_are_listed_with_every_field_and_assigned() {
        var service = terminal.json("services", "list", "--clinic", "A").at("/services/0");
        assertThat(service.get("duration_minutes").asInt()).isEqualTo(30);
        assertThat(service.at("/price/amount").asText()).isEqualTo("45.00");
        assertThat(service.at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(service.get("alignment").asText()).isEqualTo("clock");
        assertThat(service.get("horizon_days").asInt()).isEqualTo(365);
        assertThat(service.get("provider_ids")).hasSize(1);
        terminal.done("providers", "add", "--clinic", "A", "--email", "luis@example.org", "--name", "Luis");
        assertThat(terminal.json(
                                "services",
                                "assign",
                                "--clinic",
                                "A",
                                "--service",
                                "s1",
                                "--provider",
                                "luis@example.org")
                        .get("provider_ids"))
                .hasSize(2);
        assertThat(terminal.done("services", "list", "--clinic", "A")).contains("45.00 EUR");
    }

    @Test
    void closures_are_added_listed_and_removed() {
        var days = terminal.json(
                "closures",
                "add",
                "--clinic",
                "A",
                "--start-date",
                "2026-12-21",
                "--end-date",
                "2027-01-03",
                "--reason",
                "Holidays");
        assertThat(days.get("start_date").asText()).isEqualTo("2026-12-21");
        assertThat(days.get("provider_id").isNull()).isTrue();
        terminal.done(
                "closures",
                "add",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--start",
                "2026-11-23T12:00",
                "--end",
                "2026-11-23T13:00");
        assertThat(terminal.done("closures", "list", "--clinic", "A"))
                .containsPattern("2026-12-21 to 2027-01-03 +Holidays")
                .contains("2026-11-23T12:00 to 2026-11-23T13:00");
        assertThat(terminal.json("closures", "list", "--clinic", "A", "--from", "2026-12-01")
                        .get("closures"))
                .hasSize(1);
        assertThat(terminal.json("closures", "list", "--clinic", "A", "--provider", "ana")
                        .get("closures"))
                .hasSize(1);
        terminal.done("closures", "remove", "--clinic", "A", days.get("id").asText());
        assertThat(terminal.json("closures", "list", "--clinic", "A").get("closures"))
                .hasSize(1);
    }

    @Test
    void leave_is_the_persons() {
        var leave = terminal.json(
                "leaves",
                "add",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--start",
                "2026-11-23T09:00",
                "--end",
                "2026-11-23T12:00");
        assertThat(leave.get("time_zone").asText()).isEqualTo("Europe/Madrid");
        terminal.done("leaves", "add", "--clinic", "A", "--provider", "ana", "--start-date", "2026-12-01");
        assertThat(terminal.json("leaves", "list", "--clinic", "A", "--provider", "ana")
                        .get("leaves"))
                .hasSize(2);
        assertThat(terminal.done("leaves", "list", "--clinic", "A", "--provider", "ana"))
                .contains("2026-12-01");
        assertThat(starts(
                        terminal.json("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-23"),
                        "periods"))
                .containsExactly("2026-11-23T12:00:00+01:00", "2026-11-23T15:00:00+01:00");
        terminal.done(
                "leaves",
                "remove",
                "--clinic",
                "A",
                "--provider",
                "ana",
                leave.get("id").asText());
        assertThat(terminal.json("leaves", "list", "--clinic", "A", "--provider", "ana")
                        .get("leaves"))
                .hasSize(1);
    }

    @Test
    void availability_is_told_to_people_and_programs() {
        assertThat(terminal.done(
                        "availability", "--clinic", "A", "--provider", "ana@example.org", "--from", "2026-11-23"))
                .isEqualTo("""
                        DATE            FROM   TO     OFFSET
                        Mon 2026-11-23  09:00  13:00  +01:00
                        Mon 2026-11-23  15:00  19:00  +01:00
                        """);
        var json = terminal.json("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-23");
        assertThat(json.get("from").asText()).isEqualTo("2026-11-23");
        assertThat(json.get("to").asText()).isEqualTo("2026-11-23");
        assertThat(json.at("/periods/1/end").asText()).isEqualTo("2026-11-23T19:00:00+01:00");
        var none = terminal.run("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-22");
        assertThat(none).isEqualTo(new Terminal.Ended(0, "", "not available on these dates" + System.lineSeparator()));
    }

    @Test
    void a_repeated_hour_is_told_apart_by_its_offset() {
        terminal.done("hours", "set", "--clinic", "A", "Su 02:00-03:00");
        var slots = terminal.json("slots", "--clinic", "A", "--service", "s1", "--from", "2027-10-31");
        assertThat(starts(slots, "slots"))
                .containsExactly(
                        "2027-10-31T02:00:00+02:00",
                        "2027-10-31T02:30:00+02:00",
                        "2027-10-31T02:00:00+01:00",
                        "2027-10-31T02:30:00+01:00");
        assertThat(starts(
                        terminal.json("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-10-25"),
                        "periods"))
                .containsExactly("2026-10-25T02:00:00+02:00");
        assertThat(terminal.done("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-10-25"))
                .contains("02:00  03:00+01:00  +02:00");
    }

    @Test
    void slots_are_of_dates_or_the_next() {
        var slots = terminal.json("slots", "--clinic", "A", "--service", "s1", "--from", "2026-11-28");
        assertThat(starts(slots, "slots")).hasSize(8).startsWith("2026-11-28T10:00:00+01:00");
        assertThat(slots.at("/slots/0/provider_id").asText())
                .isEqualTo(terminal.json("providers", "list", "--clinic", "A")
                        .at("/providers/0/id")
                        .asText());
        assertThat(starts(terminal.json("slots", "--clinic", "A", "--service", "s1", "--next", "2"), "slots"))
                .containsExactly("2026-11-20T12:00:00+01:00", "2026-11-20T12:30:00+01:00");
        assertThat(starts(
                        terminal.json(
                                "slots",
                                "--clinic",
                                "A",
                                "--service",
                                "s1",
                                "--provider",
                                "ana",
                                "--next",
                                "1",
                                "--after",
                                "2026-11-21T13:01:00Z"),
                        "slots"))
                .containsExactly("2026-11-23T09:00:00+01:00");
        assertThat(terminal.done("slots", "--clinic", "A", "--service", "s1", "--from", "2026-11-28"))
                .startsWith("DATE            START  END    OFFSET  PROVIDER");
    }

    @Test
    void an_explanation_names_every_reason() {
        var why = terminal.json(
                "explain",
                "--clinic",
                "A",
                "--service",
                "s1",
                "--provider",
                "ana",
                "--at",
                "2026-11-23T14:10:00+01:00");
        assertThat(why.get("bookable").asBoolean()).isFalse();
        assertThat(texts(why, "reasons", "code")).containsExactlyInAnyOrder("OUTSIDE_CLINIC_HOURS", "OFF_GRID");
        assertThat(terminal.done(
                        "explain",
                        "--clinic",
                        "A",
                        "--service",
                        "s1",
                        "--provider",
                        "ana",
                        "--at",
                        "2026-11-23T14:10:00+01:00"))
                .contains("OUTSIDE_CLINIC_HOURS", "work_hours");
        var fine = new String[] {
            "explain", "--clinic", "A", "--service", "s1", "--provider", "ana", "--at", "2026-11-23T08:00:00Z"
        };
        assertThat(terminal.done(fine)).isEqualTo("2026-11-23T09:00:00+01:00 can be booked\n");
        assertThat(terminal.json(fine).get("reasons")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | clinics create --name X --time-zone Mars/Olympus                   | not an IANA time zone
            1 | clinics create --name X --time-zone Europe/Madrid --external-id A  | taken already
            1 | providers add --clinic A --email ana@example.org --name Ana        | taken already
            1 | providers add --clinic A --email nobody --name Ana                 | not an e-mail address
            1 | providers add --clinic A --email x@y.org --name X --phone 123      | not a telephone number
            1 | services add --clinic A --name X --duration 0                      | duration_minutes must be from 1
            1 | services add --clinic A --name X --duration 5 --price 1.234EUR     | 2 decimals
            1 | availability --clinic A --provider ana --from 2026-01-01 --to 2026-12-31 | at most 92
            1 | availability --clinic A --provider ana --from 2026-01-02 --to 2026-01-01 | lies before
            1 | hours set --clinic A 'Mo 09:00-13:00,12:00-15:00'                  | Monday 09:00-13:00 overlaps Monday 12:00-15:00
            1 | hours add --clinic A 'Mo 12:00-14:00'                              | overlaps
            1 | hours set --clinic A 'Mo 25:00-26:00'                              | 25:00
            1 | hours set --clinic A 'Mo 09:00-09:00'                              | start < end
            1 | hours set --clinic A 'Mo 09:00+'                                   | an end is needed
            1 | hours set --clinic A --every-weeks 2 'Mo 09:00-10:00'              | needs valid_from
            1 | hours set --clinic A --valid-from 2026-01-01 '2026 Mo 09:00-10:00' | dates of their own
            1 | hours special --clinic A --date 2026-12-24 22:00-06:00             | start < end
            1 | hours special --clinic A --date 2026-12-24 09:00-12:00,11:00-13:00 | overlaps
            1 | closures add --clinic A --start-date 2026-12-21 --end-date 2026-12-20 | lies before
            1 | closures add --clinic A --start 2026-12-21T25:00 --end 2026-12-22T10:00 | 25:00
            1 | slots --clinic A --service s1 --next 201                           | limit must be from 1 to 200
            1 | serve --host 0.0.0.0                                               | PRAXIS_TOKEN_KEYS
            2 | serve --port 70000                                                 | is not a TCP port from 0 to 65535
            2 | clinics                                                            | Missing required subcommand
            2 | clinics show                                                       | Missing required parameter
            2 | nonsense                                                           | nonsense
            2 | clinics list --nonsense                                            | Unknown option
            2 | clinics list --output xml                                          | neither table nor json
            2 | clinics create --name X                                            | --time-zone
            2 | availability --clinic A --provider ana --from tomorrow             | not a date like
            2 | availability --clinic A --provider ana --from 2026-02-30           | not a date like
            2 | explain --clinic A --service s1 --provider ana --at 2026-11-23T09:00 | not an instant like
            2 | services add --clinic A --name X --duration long                   | not an int
            2 | services add --clinic A --name X --duration 5 --price much         | not a price
            2 | hours set --clinic A gibberish                                     | HOURS
            2 | hours special --clinic A --date 2026-12-24 morning                 | nor off, nor clear
            2 | closures add --clinic A                                            | --start-date
            2 | closures add --clinic A --start-date 2026-12-21 --start 2026-12-21T10:00 | --start-date
            2 | closures add --clinic A --start noon --end 2026-12-21T10:00        | not a local date-time
            2 | slots --clinic A --service s1                                      | either --from or --next
            2 | providers add --clinic A --email x@y.org --name X --status odd     | expected one of
            2 | providers suspend --clinic A                                       | name one provider
            3 | clinics show C                                                     | no clinic "C"
            3 | hours show --clinic C                                              | no clinic "C"
            3 | hours show --clinic A --provider eve                               | no provider "eve"
            3 | availability --clinic B --provider ana --from 2026-11-23           | no provider "ana"
            3 | slots --clinic A --service s9 --from 2026-11-23                    | no service "s9"
            3 | explain --clinic B --service s1 --provider ana --at 2026-11-23T09:00Z | no service "s1"
            3 | closures remove --clinic A 42                                      | no closure "42"
            3 | leaves remove --clinic A --provider ana 42                         | no leave "42"
            3 | services assign --clinic A --service s1 --provider eve             | no provider "eve"
            """, quoteCharacter = '"')
    void what_is_wrong_is_said_on_standard_error_with_its_exit_code(int code, String line, String message) {
        var ended = terminal.run(words(line));
        assertThat(ended.err()).startsWith("praxis: ").contains(message).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
    }

    @Test
    void a_store_that_does_not_answer_is_a_failure_of_the_system() {
        var failure = new DatabaseUnreachable("jdbc:mysql://db/praxis", "refused", new RuntimeException("at once"));
        var ended = Terminal.run(failing(new IllegalStateException("wrapped", failure)), "clinics", "list");
        assertThat(ended)
                .isEqualTo(new Terminal.Ended(
                        4, "", "praxis: the database jdbc:mysql://db/praxis cannot be reached: refused\n"));
        assertThat(Terminal.run(failing(new NullPointerException()), "clinics", "list")
                        .err())
                .isEqualTo("praxis: NullPointerException\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help-nothing", "completion", "clinics --help", "hours set --help"})
    void help_needs_no_beans(String line) {
        var ended = Terminal.run(failing(new AssertionError()), line.split(" "));
        assertThat(ended.code()).isEqualTo(line.equals("help-nothing") ? 2 : 0);
    }

    @Test
    void completion_is_a_script_of_all_commands() {
        assertThat(terminal.done("completion")).startsWith("#!").contains("complete", "availability", "--time-zone");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_what_it_does_and_gives_an_example(CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();
        assertThat(usage.description()).isNotEmpty();
        assertThat(String.join("\n", usage.footer()))
                .containsPattern("Examples?:\n")
                .contains("praxis" + command.getCommandSpec().qualifiedName().substring("praxis".length()));
        assertThat(command.getCommandSpec().options())
                .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    }

    static Stream<CommandLine> commands() {
        return all(Praxis.commandLine(failing(new AssertionError()))).skip(1);
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandsTest::all));
    }

    @Test
    void the_demo_shows_its_example_and_runs_twice() {
        var first = terminal.run("demo", "--no-serve");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains(
                        "Mon 2026-11-23  10:00  13:00", "Tue 2026-11-24  10:00  12:00", "Wed 2026-11-25  15:00  16:00")
                .contains("Sat 2026-11-28  10:00  14:00", "Sat 2026-12-12  10:00  14:00")
                .doesNotContain("Sat 2026-12-05")
                .contains("OUTSIDE_CLINIC_HOURS")
                .contains("Wed 2026-11-25 10:00-10:30 +01:00", "Wed 2026-11-25  10:30  11:00")
                .doesNotContain("Wed 2026-11-25  10:00  10:30");
        assertThat(terminal.run("demo", "--no-serve")).isEqualTo(first);
        assertThat(terminal.json("clinics", "list", "--q", "cl").get("clinics")).hasSize(4);
    }

    private static Beans failing(Throwable failure) {
        return new Beans() {
            @Override
            public void configure(Map<String, Object> settings) {}

            @Override
            public <T> T get(Class<T> type) {
                if (failure instanceof RuntimeException breakage) throw breakage;
                throw (Error) failure;
            }
        };
    }

    private static List<String> starts(JsonNode json, String list) {
        return texts(json, list, "start");
    }

    private static List<String> texts(JsonNode json, String list, String field) {
        return StreamSupport.stream(json.get(list).spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }

    /** Splits at spaces, but not inside single quotes. */
    private static String[] words(String line) {
        return Stream.of(line.strip().split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                .map(word -> word.replace("'", ""))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
