package praxis.cli.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.availability.FindSlots;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.Moment;
import praxis.cli.naming.OptionalProvider;
import praxis.cli.naming.ServiceOption;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;

/** When a service can be booked (S1–S7). */
@Command(
        name = "slots",
        description = "Prints when a service can be booked: on some dates, or the next times from now on.",
        footer = {
            "",
            "Examples:",
            "  praxis slots --clinic A --service s1 --from 2026-11-23 --to 2026-11-29",
            "  praxis slots --clinic A --service s1 --provider ana@example.org --next 3"
        })
public final class SlotsCommand extends Action {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Mixin
    private OptionalProvider provider = new OptionalProvider();

    @Option(names = "--from", paramLabel = "DATE", description = "The first date, like 2026-11-23.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last date, at most 92 days in all. Default: the first.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--next", paramLabel = "N", description = "Instead of dates: the next N slots, 1 to 200.")
    private Optional<Integer> next = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "TIME",
            description = "With --next: from when on, by the clinic's clock, like 2026-11-23T09:00, or with an offset."
                    + " Default: now.")
    private Optional<Moment> after = Optional.empty();

    public SlotsCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        var dates = asked();
        return clinic.find(praxis)
                .then(in -> service.find(praxis, in.id())
                        .then(of -> provider.find(praxis, in.id())
                                .then(with -> found(praxis, in, of.id(), with.map(Membership::id), dates)
                                        .map(found -> SlotsView.of(praxis, found, dates)
                                                .hinting(() -> found.slots().isEmpty()
                                                        ? new NoSlots(praxis, in, of, with).hints(dates)
                                                        : List.of())))));
    }

    private Outcome<FindSlots.Answer> found(
            UseCases praxis, Clinic in, ServiceId of, Optional<MembershipId> with, Optional<QueryDates> dates) {
        return dates.map(on -> praxis.slots().find(in.id(), of, with, on))
                .orElseGet(() ->
                        praxis.slots().next(in.id(), of, with, after.map(time -> time.in(in)), next.orElseThrow()));
    }

    private Optional<QueryDates> asked() {
        if (from.isPresent() == next.isPresent()) throw wrongUsage("give either --from or --next");
        if (to.isPresent() && from.isEmpty()) throw wrongUsage("--to goes with --from");
        if (after.isPresent() && next.isEmpty()) throw wrongUsage("--after goes with --next");
        return from.map(first -> QueryDates.of(first, to.orElse(first)));
    }
}
