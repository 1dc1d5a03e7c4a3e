package praxis.cli.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.change.Changed;
import praxis.application.change.Consequence;
import praxis.application.change.Kept;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ImportReport;
import praxis.application.exchange.Kind;
import praxis.application.exchange.Tallies;
import praxis.application.exchange.Tally;
import praxis.cli.change.Misfits;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;
import praxis.cli.console.Json;
import praxis.cli.console.Refusals;
import praxis.cli.console.Table;
import praxis.cli.document.DocumentRefused;
import praxis.cli.document.ScheduleReader;

/** Adds and updates clinics from files, all or nothing. */
@Command(
        name = "import",
        description = "Adds and updates clinics from a folder of CSV files, or from a schedule document.",
        footer = {
            "",
            "All or nothing: one refused row, and nothing is stored. Refused rows are named by file and line.",
            "",
            "Example:",
            "  praxis import practices/ --dry-run"
        })
public final class ImportCommand implements Callable<Integer> {

    private final Beans beans;

    @Parameters(paramLabel = "PATH", description = "A folder of CSV files, or a schedule document in JSON.")
    private Path path = Path.of("");

    @Option(
            names = "--dry-run",
            description = {
                "Reads, decides and counts, but stores nothing, and prints which appointments would no longer fit or",
                "would fit again, and which bookable minutes would appear or vanish, in clinics that it changes."
            })
    private boolean dryRun;

    @Option(names = "--skip-invalid", description = "Leaves out each clinic with a bad row, whole.")
    private boolean skipInvalid;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    ImportCommand(Beans beans) {
        this.beans = beans;
    }

    @Override
    public Integer call() throws IOException {
        // no name at all would be the current folder's
        if (path.toString().isEmpty() || !Files.isReadable(path))
            throw new ParameterException(spec.commandLine(), "no folder or file " + path + " that can be read");
        if (Files.isRegularFile(path)
                && path.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
            throw new ParameterException(spec.commandLine(), path + " is one file of a set; name its folder instead");
        var read = Files.isDirectory(path) ? CsvSet.read(path) : document(path);
        if (!read.readable() || !read.faults().isEmpty() && !skipInvalid)
            return end(read, Tallies.NOTHING, List.of(), false, List.of());
        return store(read);
    }

    private static CsvSet.Read document(Path file) throws IOException {
        var name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        try {
            return new CsvSet.Read(List.of(ScheduleReader.read(Files.readString(file))), List.of(), 0, true);
        } catch (DocumentRefused refused) {
            var fault = new Fault(name, 0, Optional.empty(), refused.getMessage());
            return new CsvSet.Read(List.of(), List.of(fault), 1, true);
        } catch (CharacterCodingException e) {
            return new CsvSet.Read(List.of(), List.of(new Fault(name, 0, Optional.empty(), "is not UTF-8")), 1, false);
        }
    }

    private int store(CsvSet.Read read) {
        return switch (imported(read.documents())) {
            case Outcome.Done<Imported>(var imported) -> end(read, imported);
            case Outcome.Refused<Imported>(var refusal) -> {
                Console.of(spec).message("praxis: " + Refusals.sentence(refusal) + "; nothing was imported");
                yield Refusals.exitCode(refusal);
            }
        };
    }

    /**
     * @param foreseen none of an import for good
     * @param misfits how many appointments of which clinic fit no longer, or would not, for people
     */
    private record Imported(ImportReport report, List<Consequence> foreseen, List<String> misfits) {}

    private Outcome<Imported> imported(List<ClinicDocument> documents) {
        var praxis = beans.useCases();
        try (var progress = Progress.of(documents.size())) {
            Supplier<Outcome<ImportReport>> work =
                    () -> praxis.imports().importAll(documents, skipInvalid, progress::at);
            return dryRun
                    ? praxis.consequences().of(true, work).map(changed -> rehearsed(praxis, changed))
                    : praxis.consequences().keep(work).map(kept -> stored(praxis, kept));
        }
    }

    private static Imported rehearsed(UseCases praxis, Changed<ImportReport> changed) {
        return new Imported(changed.value(), changed.consequences(), Misfits.foreseen(praxis, changed.kept()));
    }

    private static Imported stored(UseCases praxis, Kept<ImportReport> kept) {
        return new Imported(kept.value(), List.of(), Misfits.flagged(praxis, kept));
    }

    private int end(CsvSet.Read read, Imported imported) {
        var report = imported.report();
        var decided = report.tallies();
        var stored = report.stored() && !dryRun;
        var ended = end(read, decided, report.conflicts(), stored, imported.foreseen());
        if (ended == ExitCode.DONE) WithoutEffect.warnings(read.documents()).forEach(Console.of(spec)::message);
        imported.misfits().forEach(Console.of(spec)::message);
        return ended;
    }

    /** Prints what was refused and what became of the rest. */
    private int end(
            CsvSet.Read read,
            Tallies decided,
            List<ImportReport.Conflict> conflicts,
            boolean stored,
            List<Consequence> consequences) {
        var faults = new ArrayList<>(read.faults());
        conflicts.forEach(conflict -> faults.add(fault(conflict)));
        var refused = !faults.isEmpty() && (!skipInvalid || !read.readable() || isOfNoClinic(decided));
        var tallies = refusals(read).plus(refused ? refusedOnly(decided) : decided);
        var console = Console.of(spec);
        faults.forEach(fault -> console.message(fault.toString()));
        var foreseen = new Foreseen(beans.useCases(), consequences);
        console.print(Answer.of(
                () -> json(tallies, faults, stored && !refused, foreseen),
                () -> Stream.concat(table(tallies).lines().stream(), foreseen.lines().stream())
                        .toList()));
        if (refused) console.message("praxis: nothing was imported; refused above: " + faults.size());
        else if (dryRun) console.message("praxis: a dry run; nothing was imported");
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** Whether every clinic was left out. */
    private static boolean isOfNoClinic(Tallies decided) {
        var clinics = decided.of(Kind.CLINICS);
        return clinics.added() + clinics.changed() + clinics.unchanged() == 0;
    }

    private Fault fault(ImportReport.Conflict conflict) {
        var isFile = Files.isRegularFile(path);
        var sentence = conflict.origin() + ": " + conflict.sentence();
        var kind = Optional.of(conflict.kind());
        if (isFile) return new Fault(path.getFileName() + "", 0, kind, sentence);
        var colon = conflict.origin().indexOf(':');
        return new Fault(
                conflict.origin().substring(0, colon),
                Long.parseLong(conflict.origin().substring(colon + 1)),
                kind,
                conflict.sentence());
    }

    private static Tallies refusals(CsvSet.Read read) {
        var tallies = Tallies.NOTHING.plus(Kind.CLINICS, new Tally(0, 0, 0, 0, read.leftOut()));
        for (var fault : read.faults())
            if (fault.kind().filter(kind -> kind != Kind.CLINICS).isPresent())
                tallies = tallies.plus(fault.kind().get(), new Tally(0, 0, 0, 0, 1));
        return tallies;
    }

    private static Tallies refusedOnly(Tallies decided) {
        var refused = Tallies.NOTHING;
        for (var kind : Kind.values())
            refused = refused.plus(kind, new Tally(0, 0, 0, 0, decided.of(kind).refused()));
        return refused;
    }

    private ObjectNode json(Tallies tallies, List<Fault> faults, boolean stored, Foreseen foreseen) {
        var json = Json.object().put("dry_run", dryRun).put("stored", stored);
        tallies.byKind().forEach((kind, tally) -> json.set(name(kind), json(tally)));
        json.set("refused", Json.array(faults, ImportCommand::json));
        if (dryRun) json.set("consequences", foreseen.json());
        return json;
    }

    private static ObjectNode json(Tally tally) {
        return Json.object()
                .put("added", tally.added())
                .put("changed", tally.changed())
                .put("unchanged", tally.unchanged())
                .put("removed", tally.removed())
                .put("refused", tally.refused());
    }

    private static ObjectNode json(Fault fault) {
        var json = Json.object().put("file", fault.file());
        if (fault.line() > 0) json.put("line", fault.line());
        else json.putNull("line");
        return json.put("message", fault.sentence());
    }

    private static Table table(Tallies tallies) {
        var rows = tallies.byKind().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Tally.NOTHING))
                .map(entry -> row(name(entry.getKey()), entry.getValue()))
                .toList();
        return new Table(List.of("", "added", "changed", "left as it was", "removed", "refused"), rows);
    }

    private static List<String> row(String name, Tally tally) {
        var numbers = Stream.of(tally.added(), tally.changed(), tally.unchanged(), tally.removed(), tally.refused());
        return Stream.concat(Stream.of(name), numbers.map(String::valueOf)).toList();
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
