package praxis.cli.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.port.AuditLog;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.domain.audit.AuditEntry;

/** Who changed what, the latest first. */
@Command(
        name = "audit",
        description = {
            "Prints who changed what, the latest first: of one clinic, or of everything.",
            "Fields are told as they were and as they became; patients' data and secrets are never kept there."
        },
        footer = {
            "",
            "Examples:",
            "  praxis audit --clinic A --kind closure",
            "  praxis audit --from 2026-11-23T00:00:00Z --limit 200"
        })
public final class AuditCommand extends Action {

    @Option(
            names = "--clinic",
            paramLabel = "CLINIC",
            description = "Of this clinic: its id or its external id. Without it: of everything.")
    private Optional<String> clinic = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Only of things of this kind, one of: account, api_key, appointment, clinic, closure, invitation,"
                            + " leave, membership, service, user, webhook, work_hours (special hours too).")
    private Optional<AuditEntry.Kind> kind = Optional.empty();

    @Option(names = "--thing", paramLabel = "ID", description = "Only of the thing with this id.")
    private Optional<String> thing = Optional.empty();

    @Option(names = "--author", paramLabel = "ID", description = "Only by this user, API key, or the operator.")
    private Optional<String> author = Optional.empty();

    @Option(names = "--from", paramLabel = "INSTANT", description = "Not before, like 2026-11-23T09:00:00+01:00.")
    private Optional<Instant> from = Optional.empty();

    @Option(names = "--to", paramLabel = "INSTANT", description = "Before.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "ENTRY",
            description = "Only what comes behind this entry, as a list that was cut at its limit names it.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many, 1 to 200. Default: 50.")
    private int limit;

    public AuditCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        var filter = new AuditLog.Filter(kind, thing, author, from, to);
        var page = new PageRequest(limit, after);
        return list(praxis, filter, page)
                .map(found ->
                        new AuditView(praxis).list(found, clinic.isEmpty()).alsoRemarking(remarks()));
    }

    private List<String> remarks() {
        return kind
                .filter(of -> clinic.isPresent() && !of.isOfClinic())
                .map(of -> of.name().toLowerCase(Locale.ROOT) + " is no clinic's: ask without --clinic")
                .stream()
                .toList();
    }

    private Outcome<Page<AuditEntry>> list(UseCases praxis, AuditLog.Filter filter, PageRequest page) {
        return clinic.map(name ->
                        praxis.named().clinic(name).then(in -> praxis.audit().list(in.id(), filter, page)))
                .orElseGet(() -> praxis.audit().listEverywhere(filter, page));
    }
}
