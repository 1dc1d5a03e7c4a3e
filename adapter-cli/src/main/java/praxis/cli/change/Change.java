package praxis.cli.change;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;

/** A command that changes what is said about time, or with {@code --dry-run} only tells what that would do (B6). */
public abstract class Change extends Action {

    @Option(
            names = "--dry-run",
            description = {
                "Changes nothing, and prints which appointments would no longer fit or would fit again,",
                "and which bookable minutes would appear or vanish."
            })
    private boolean dryRun;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "With --dry-run: the first date whose minutes are told."
                    + " Default: the dates concerned, or the next four weeks.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "With --from: the last date, at most 92 days in all. Default: the first.")
    private Optional<LocalDate> to = Optional.empty();

    protected Change(Beans beans) {
        super(beans);
    }

    /** By the clinic's clocks. */
    protected final LocalDate today(Clinic clinic) {
        return LocalDate.ofInstant(now(), clinic.zone());
    }

    /** @throws praxis.domain.InvalidValue as {@link #answer} */
    protected abstract Outcome<Answer> change(UseCases praxis);

    @Override
    protected final Outcome<Answer> answer(UseCases praxis) {
        var dates = asked();
        return dryRun
                ? praxis.consequences()
                        .of(true, dates, () -> change(praxis))
                        .map(changed -> ConsequencesView.of(praxis, changed.consequences())
                                .alsoRemarking(changed.value().remarks()))
                : praxis.consequences()
                        .keep(() -> change(praxis))
                        .map(kept -> kept.value().alsoRemarking(Misfits.flagged(praxis, kept)));
    }

    private Optional<QueryDates> asked() {
        if (from.isPresent() && !dryRun) throw wrongUsage("--from goes with --dry-run");
        if (to.isPresent() && from.isEmpty()) throw wrongUsage("--to goes with --from");
        return from.map(first -> QueryDates.of(first, to.orElse(first)));
    }
}
