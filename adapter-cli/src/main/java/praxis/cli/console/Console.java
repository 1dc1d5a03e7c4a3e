package praxis.cli.console;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes.
 *
 * @param results standard output
 * @param messages standard error
 * @param format of the results, as {@code --output} says
 */
public record Console(PrintWriter results, PrintWriter messages, OutputFormat format) {

    private static final String OUTPUT = "--output";

    public static Console of(CommandSpec command) {
        var line = command.commandLine();
        var output = command.root().findOption(OUTPUT);
        return new Console(
                line.getOut(), line.getErr(), output == null ? OutputFormat.TABLE : output.<OutputFormat>getValue());
    }

    public void print(Answer answer) {
        switch (format) {
            case TABLE -> answer.text().get().forEach(results::println);
            case JSON -> results.println(Json.write(answer.json().get()));
        }
        results.flush();
        answer.remarks().forEach(this::message);
        if (format == OutputFormat.TABLE) answer.hints().get().forEach(this::message);
    }

    /** A line above a result: part of what people read, but not of what programs do. */
    public void title(String line) {
        switch (format) {
            case TABLE -> result(line);
            case JSON -> message(line);
        }
    }

    /** One line of the result, the same in each format. */
    public void result(String line) {
        results.println(line);
        results.flush();
    }

    /** A sentence for people. */
    public void message(String sentence) {
        messages.println(sentence);
        messages.flush();
    }
}
