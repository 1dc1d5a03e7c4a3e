package praxis.cli.exchange;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import praxis.application.Outcome;
import praxis.application.exchange.ClinicDocument;
import praxis.cli.console.Beans;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;
import praxis.cli.console.Refusals;
import praxis.cli.document.JsonText;
import praxis.cli.document.ScheduleWriter;

/** Prints one clinic as a schedule document. */
@Command(
        name = "export",
        description = "Prints a clinic as a schedule document; importing it again changes nothing.",
        footer = {"", "Example:", "  praxis export --clinic nhs-d26 > nhs-d26.json"})
public final class ExportCommand implements Callable<Integer> {

    private final Beans beans;

    @Option(names = "--clinic", required = true, paramLabel = "CLINIC", description = "Its id or external id.")
    private String clinic = "";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    ExportCommand(Beans beans) {
        this.beans = beans;
    }

    @Override
    public Integer call() {
        var praxis = beans.useCases();
        var console = Console.of(spec);
        return switch (praxis.named()
                .clinic(clinic)
                .then(found -> praxis.exports().export(found.id()))) {
            case Outcome.Done<ClinicDocument>(var document) -> {
                console.results().println(JsonText.pretty(ScheduleWriter.write(document)));
                console.results().flush();
                yield ExitCode.DONE;
            }
            case Outcome.Refused<ClinicDocument>(var refusal) -> {
                console.message("praxis: " + Refusals.sentence(refusal));
                yield Refusals.exitCode(refusal);
            }
        };
    }
}
