package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import praxis.application.port.DatabaseUnreachable;
import praxis.cli.console.Beans;

/** What is the same for all commands: errors and their exit codes, help, completion, and the demo. */
final class ProgramTest extends TwoClinics {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | clinics create --name X --time-zone Mars/Olympus                   | praxis: --time-zone: "Mars/Olympus" is not an IANA time zone; write one like Europe/Madrid
            1 | clinics create --name X --time-zone America/NewYork                | praxis: --time-zone: "America/NewYork" is not an IANA time zone; did you mean America/New_York?
            1 | clinics change A --time-zone europe/berlin                         | did you mean Europe/Berlin?
            1 | providers add --clinic A --email x@y.org --name X --phone '+49 151 1234567' | praxis: --phone: "+49 151 1234567" is not a telephone number like +34911234567 (E.164); write it as +491511234567
            1 | clinics create --name X --time-zone Europe/Madrid --external-id A  | praxis: --external-id "A" is taken already
            1 | providers add --clinic A --email ana@example.org --name Ana        | praxis: ana@example.org is in the clinic already: Ana Ruiz, STAFF, approved, a provider; to change that, see 'praxis providers --help': change, approve, suspend, start and end
            1 | providers add --clinic A --email x@y.org --name X --external-id ana | praxis: --external-id "ana" is taken already
            1 | providers add --clinic A --email nobody --name Ana                 | not an e-mail address
            1 | providers add --clinic A --email x@y.org --name X --phone 123      | not a telephone number
            1 | services add --clinic A --name X --duration 0                      | --duration must be from 1 to 1440
            1 | services add --clinic A --name X --duration 5 --price 1.234EUR     | 2 decimals
            1 | availability --clinic A --provider ana --from 2026-01-01 --to 2026-12-31 | at most 92
            1 | availability --clinic A --provider ana --from 2026-01-02 --to 2026-01-01 | lies before
            1 | hours set --clinic A 'Mo 09:00-13:00,12:00-15:00'                  | Monday 09:00-13:00 overlaps Monday 12:00-15:00
            1 | hours add --clinic A 'Mo 12:00-14:00'                              | overlaps
            1 | hours set --clinic A 'Mo 25:00-26:00'                              | 25:00
            1 | hours set --clinic A 'Mo 09:00-09:00'                              | start < end
            1 | closures list --clinic A --from 2026-12-09 --to 2026-12-08         | lies before
            1 | audit --from 2026-12-09T00:00:00Z --to 2026-12-08T00:00:00Z        | before it starts
            1 | hours set --clinic A 'Mo 09:00+'                                   | an end is needed
            1 | hours set --clinic A --every-weeks 2 'Mo 09:00-10:00'              | --every-weeks above 1 needs --valid-from
            1 | hours set --clinic A --valid-from 2026-01-01 '2026 Mo 09:00-10:00' | dates of their own
            1 | hours special --clinic A --date 2026-12-24 22:00-06:00             | write 22:00-24:00 for it and 00:00-06:00 for the next one, whose weekly hours that replaces
            1 | hours special --clinic A --date 2026-12-24 22:00-00:00             | special hours end with their date: write 22:00-24:00
            1 | hours special --clinic A --date 2026-12-24 22:00-25:00             | 25:00
            1 | hours special --clinic A --date 2026-12-24 09:00-12:00,11:00-13:00 | overlaps
            1 | closures add --clinic A --start-date 2026-12-21 --end-date 2026-12-20 | lies before
            1 | closures add --clinic A --start 2026-12-21T25:00 --end 2026-12-22T10:00 | 25:00
            1 | slots --clinic A --service s1 --next 201                           | praxis: --next must be from 1 to 200
            1 | search --service s1 --next 0                                       | praxis: --next must be from 1 to 200
            1 | providers add --clinic A --email x@y.org --name ' '                | praxis: --full-name must not be blank
            1 | appointments book --clinic A --service s1 --start 2026-11-23T09:00:00+01:00 --patient ' ' | praxis: --patient must not be blank
            1 | audit --limit 0                                                    | praxis: --limit must
            1 | hours set --clinic A --valid-from 2026-02-01 --valid-until 2026-01-01 Mo | praxis: --valid-until 2026-01-01 lies before --valid-from
            1 | serve --host 0.0.0.0                                               | PRAXIS_TOKEN_KEYS
            2 | serve --port 70000                                                 | is not a TCP port from 0 to 65535
            2 | clinics                                                            | Missing required subcommand
            2 | clinics show                                                       | Missing required parameter
            2 | nonsense                                                           | no command 'nonsense'
            2 | slot --clinic A                                                    | no command 'slot'; did you mean slots
            2 | clincs list                                                        | no command 'clincs'; did you mean clinics?
            2 | provider list                                                      | no command 'provider'; did you mean providers?
            2 | clinics lst                                                        | no command 'lst'; did you mean list
            2 | clinics list --nonsense                                            | Unknown option: '--nonsense'
            2 | slots --clinc A --service s1 --from 2026-11-23                     | '--clinc'; did you mean --clinic
            2 | slots --clinic A --service s1 --form 2026-11-23                    | '--form'; did you mean --from
            2 | audit --kind clinics                                               | '--kind': "clinics" is none of
            2 | slots --clinic A --service s1 --next x                             | option '--next': "x" is not a whole number
            2 | hours set --clinic A --povider ana 'Mo 09:00-10:00'                | '--povider'; did you mean --provider
            2 | users demote --emial x                                             | Unknown option: '--emial'
            2 | --output xml clinics list                                          | neither table nor json
            2 | clinics list --output xml                                          | neither table nor json
            2 | clinics create                                                     | praxis: Missing required options: '--name=NAME', '--time-zone=ZONE'
            2 | availability --clinic A --provider ana --from tomorrow             | not a date like
            2 | availability --clinic A --provider ana --from 2026-02-30           | not a date like
            2 | explain --clinic A --service s1 --provider ana --at 2026-11-23 | nor an instant like
            2 | services add --clinic A --name X --duration long                   | option '--duration': "long" is not a whole number of minutes
            2 | services change --clinic A --service s1 --min-notice 2h            | option '--min-notice': "2h" is not a whole number of minutes
            2 | services change --clinic A --service s1 --min-notice-minutes=2h    | option '--min-notice-minutes': "2h" is not a whole
            2 | patients forget-old --days x                                       | option '--days': "x" is not a whole number of days
            2 | hours set --clinic A 'Mo 09:00-10:00' 'Sa 10:00-11:00'             | praxis: 'Sa 10:00-11:00' is one argument too many; write all hours as one text, with '; ' between
            2 | clinics show A B                                                   | praxis: 'B' is one argument too many
            2 | token                                                              | praxis: Missing required option: '--user=EMAIL' or '--platform-admin'
            2 | closures add --clinic A --start 2026-12-02 --end 2026-12-03        | option '--start': "2026-12-02" is a whole day, which --start-date and --end-date take
            2 | services add --clinic A --name X --duration 5 --price much         | not a price
            2 | hours set --clinic A gibberish                                     | HOURS
            2 | hours special --clinic A --date 2026-12-24 morning                 | nor off, nor clear
            2 | closures add --clinic A                                            | --start-date
            2 | closures add --clinic A --start-date 2026-12-21 --start 2026-12-21T10:00 | --start-date
            2 | closures add --clinic A --start noon --end 2026-12-21T10:00        | not a local date-time
            2 | slots --clinic A --service s1                                      | either --from or --next
            2 | search                                                             | --service
            2 | providers add --clinic A --email x@y.org --name X --status odd     | '--status': "odd" is none of approved, pending, suspended
            2 | providers suspend --clinic A                                       | name one provider
            3 | clinics show C                                                     | no clinic "C"
            3 | hours show --clinic C                                              | no clinic "C"
            3 | clinics show 'clinic b'                                            | no clinic "clinic b"; the one of that name is "B"
            3 | hours show --clinic A --provider eve                               | no provider "eve" in clinic "Clínica A"
            3 | hours show --clinic A --provider 'ANA RUIZ'                        | no provider "ANA RUIZ" in clinic "Clínica A"; the one of that name is "ana"
            3 | availability --clinic B --provider ana --from 2026-11-23           | no provider "ana" in clinic "Clinic B"
            3 | slots --clinic A --service s9 --from 2026-11-23                    | no service "s9" in clinic "Clínica A"
            3 | slots --clinic A --service Consultation --from 2026-11-23          | no service "Consultation" in clinic "Clínica A"; the one of that name is "s1"
            3 | search --service massage                                           | no service "massage"
            3 | search --service s1 --clinic C                                     | no clinic "C"
            3 | explain --clinic B --service s1 --provider ana --at 2026-11-23T09:00Z | no service "s1"
            3 | closures remove --clinic A 42                                      | no closure "42" in clinic "Clínica A"
            3 | api-keys revoke --clinic A 42                                      | no API key "42" in clinic "Clínica A"
            3 | webhooks remove --clinic A 42                                      | no webhook "42" in clinic "Clínica A"
            3 | appointments show --clinic A 42                                    | no appointment "42" in clinic "Clínica A"
            3 | patients forget --clinic A --appointment 42                        | no appointment "42" in clinic "Clínica A"
            3 | leaves remove --clinic A --provider ana 42                         | no leave "42"
            3 | services assign --clinic A --service s1 --provider eve             | no provider "eve"
            """, quoteCharacter = '"')
    void what_is_wrong_is_said_on_standard_error_with_its_exit_code(int code, String line, String message) {
        var ended = terminal.run(words(line));
        assertThat(ended.err()).startsWith("praxis: ").contains(message).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-show", "no_show", "NO_SHOW"})
    void a_word_to_choose_is_taken_with_dashes_or_underscores_in_any_case(String status) {
        assertThat(terminal.run("appointments", "list", "--clinic", "A", "--status", status))
                .isEqualTo(new Terminal.Ended(0, "", "no appointments\n"));
    }

    @Test
    void of_two_of_a_name_neither_is_meant() {
        terminal.done("providers", "add", "--clinic", "A", "--email", "ruiz@example.org", "--name", "Ana Ruiz");
        assertThat(terminal.run("hours", "show", "--clinic", "A", "--provider", "Ana Ruiz")
                        .err())
                .isEqualTo("praxis: no provider \"Ana Ruiz\" in clinic \"Clínica A\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--output xml clinics list",
                "slot --clinic A",
                "clinics lst",
                "slots --clinc A --next 1",
                "clinics show",
                "clinics create"
            })
    void what_is_unknown_or_missing_takes_one_line_and_where_to_look(String line) {
        assertThat(terminal.run(words(line)).err().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Try 'praxis ");
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

    @Test
    void memory_that_does_not_suffice_is_a_failure_of_the_system_too() {
        assertThat(Terminal.run(failing(new OutOfMemoryError("Java heap space")), "clinics", "list"))
                .isEqualTo(
                        new Terminal.Ended(
                                4,
                                "",
                                "praxis: the memory of this process does not suffice; PRAXIS_JAVA_OPTS=-Xmx4g gives it 4 GiB\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help-nothing", "completion", "clinics --help", "hours set --help"})
    void help_needs_no_beans(String line) {
        var ended = Terminal.run(failing(new AssertionError()), line.split(" "));
        assertThat(ended.code()).isEqualTo(line.equals("help-nothing") ? 2 : 0);
    }

    @Test
    void words_of_a_file_name_commands_too(@TempDir Path folder) throws IOException {
        var words = Files.writeString(folder.resolve("words"), "clinics list --q=nobody");
        assertThat(terminal.done("@" + words)).isEqualTo(terminal.done("clinics", "list", "--q=nobody"));
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
        return all(Praxis.commandLine(failing(new AssertionError()), CompletionCommand.NAME))
                .skip(1);
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ProgramTest::all));
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

    /** Splits at spaces, but not inside single quotes. */
    private static String[] words(String line) {
        return Stream.of(line.strip().split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                .map(word -> word.replace("'", ""))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
