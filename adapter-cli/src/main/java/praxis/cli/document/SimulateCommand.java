package praxis.cli.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        var all = true;
        try (var in = new BufferedInputStream(open(file))) {
            var number = 1;
            for (var line = line(in); line.isPresent(); line = line(in), number++)
                if (!isBlank(line.get())) all &= answer(file, number, line.get());
        }
        return all;
    }

    private boolean answer(String file, int number, byte[] line) {
        var console = Console.of(spec);
        var answered = Simulation.answer(line);
        console.results().println(JsonText.line(answered.line()));
        if (!answered.answered()) console.message(file + ":" + number + ": " + sentence(answered));
        return answered.answered();
    }

    private static boolean isBlank(byte[] line) {
        for (var each : line) if (each > ' ' || each < 0) return false;
        return true;
    }

    /** The bytes up to the next line feed, empty at the end. */
    private static Optional<byte[]> line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        var next = in.read();
        if (next < 0) return Optional.empty();
        for (; next >= 0 && next != '\n'; next = in.read()) line.write(next);
        return Optional.of(line.toByteArray());
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
