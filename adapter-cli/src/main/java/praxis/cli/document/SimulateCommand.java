package praxis.cli.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;

/** Answers cases, one line each, in order. A case that is refused is answered too; the others go on. */
@Command(
        name = "simulate",
        description = "Answers questions on schedule documents, without a database.",
        footer = {
            "",
            "Each line of a FILE is a case: {\"name\", \"schedule\", \"busy\", \"now\", \"queries\"}.",
            "",
            "Example:",
            "  praxis simulate cases.jsonl"
        })
public final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON Lines; - is standard input.")
    private List<String> files = List.of();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    SimulateCommand() {}

    @Override
    public Integer call() throws IOException {
        requireFiles();
        var results = Console.of(spec).results();
        var all = true;
        for (var file : files) all &= answer(file);
        results.flush();
        return all ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void requireFiles() {
        for (var file : files)
            if (!file.equals("-") && !Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file)))
                throw new ParameterException(spec.commandLine(), "no file " + file + " that can be read");
    }

    /** Whether every case of the file could be answered. */
    private boolean answer(String file) throws IOException {
        var console = Console.of(spec);
        var all = true;
        var number = 0;
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                var answered = Simulation.answer(line);
                console.results().println(JsonText.line(answered.line()));
                if (!answered.answered()) {
                    console.message(file + ":" + number + ": " + sentence(answered));
                    all = false;
                }
            }
            return all;
        } catch (CharacterCodingException e) {
            console.results().flush();
            console.message(file + ": after line " + number + " there is a byte that is not UTF-8");
            return false;
        }
    }

    private static String sentence(Simulation.Answered refused) {
        var error = refused.line().path("error");
        var field = error.path("field").asText();
        return (field.isEmpty() ? "" : field + ": ") + error.path("detail").asText();
    }

    private static InputStream open(String file) throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }
}
