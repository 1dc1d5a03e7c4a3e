package praxis.cli.service;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.change.Change;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.Clearable;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.ExternalIdChange;
import praxis.cli.naming.ServiceOption;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;

/** Changes what patients can ask for. */
@Command(
        name = "change",
        description =
                "Changes a service; what is not given stays. One that is inactive has no slots; appointments stay.",
        footer = {
            "",
            "Examples:",
            "  praxis services change --clinic A --service s1 --duration 45 --dry-run",
            "  praxis services change --clinic A --service s1 --active no --no-price"
        })
final class ChangeCommand extends Change {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"--duration", "--duration-minutes"},
            paramLabel = "MINUTES",
            description = "How long it takes, 1 to 1440; appointments keep theirs.")
    private Optional<Integer> duration = Optional.empty();

    @ArgGroup
    private Price price = new Price();

    @Option(
            names = {"--step", "--step-minutes"},
            paramLabel = "MINUTES",
            description = "From one start to the next, 1 to 1440.")
    private Optional<Integer> step = Optional.empty();

    @Option(
            names = "--alignment",
            paramLabel = "clock|period",
            description = "What starts are counted from: midnight, or the start of the hours.")
    private Optional<Alignment> alignment = Optional.empty();

    @Option(
            names = {"--buffer-before", "--buffer-before-minutes"},
            paramLabel = "MINUTES",
            description = "Kept free before it, 0 to 1440; appointments keep theirs.")
    private Optional<Integer> bufferBefore = Optional.empty();

    @Option(
            names = {"--buffer-after", "--buffer-after-minutes"},
            paramLabel = "MINUTES",
            description = "Kept free after it, 0 to 1440; appointments keep theirs.")
    private Optional<Integer> bufferAfter = Optional.empty();

    @Option(
            names = {"--min-notice", "--min-notice-minutes"},
            paramLabel = "MINUTES",
            description = "From now to the earliest start.")
    private Optional<Integer> minNotice = Optional.empty();

    @Option(
            names = {"--horizon", "--horizon-days"},
            paramLabel = "DAYS",
            description = "How many days ahead it can be booked.")
    private Optional<Integer> horizon = Optional.empty();

    @Option(names = "--active", arity = "1", paramLabel = "yes|no", description = "Whether it can be booked.")
    private Optional<Boolean> active = Optional.empty();

    @ArgGroup
    private ExternalIdChange externalId = new ExternalIdChange();

    ChangeCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> change(UseCases praxis) {
        if (saysNothing())
            throw wrongUsage("say what changes: --name, --duration, --price, --step, --alignment, --buffer-before,"
                    + " --buffer-after, --min-notice, --horizon, --active or --external-id");
        return clinic.find(praxis)
                .then(in -> service.find(praxis, in.id())
                        .then(found -> praxis.services().change(in.id(), found.id(), IfMatch.ANY, this::changed))
                        .map(new ServiceView(praxis, in)::one));
    }

    private boolean saysNothing() {
        return Stream.of(name, duration, step, alignment, bufferBefore, bufferAfter, minNotice, horizon, active)
                        .allMatch(Optional::isEmpty)
                && !price.isGiven()
                && !externalId.isGiven();
    }

    private Service changed(Service before) {
        return new Service(
                before.id(),
                before.clinic(),
                externalId.changing(before.externalId()),
                name.orElse(before.name()),
                changed(before.rules()),
                price.changing(before.price()),
                before.providers(),
                active.orElse(before.active()),
                before.revision());
    }

    private SlotRules changed(SlotRules before) {
        return new SlotRules(
                duration.orElse(before.duration()),
                step.orElse(before.step()),
                alignment.orElse(before.alignment()),
                bufferBefore.orElse(before.bufferBefore()),
                bufferAfter.orElse(before.bufferAfter()),
                minNotice.orElse(before.minNotice()),
                horizon.orElse(before.horizonDays()));
    }

    /** Another price, or none any more. */
    private static final class Price implements Clearable<Money> {

        @Option(names = "--price", paramLabel = "PRICE", description = "Like \"45.00 EUR\".")
        private Optional<Money> price = Optional.empty();

        @Option(names = "--no-price", description = "Takes the price away.")
        private boolean none;

        @Override
        public Optional<Money> given() {
            return price;
        }

        @Override
        public boolean isCleared() {
            return none;
        }
    }
}
