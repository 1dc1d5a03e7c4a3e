package praxis.cli.service;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.port.Services;
import praxis.application.service.ManageServices;
import praxis.cli.availability.NoSlots;
import praxis.cli.change.Change;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.ServiceOption;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;

/** The services of a clinic. */
@Command(
        name = "services",
        description = "Lists, shows, adds, changes and removes services, and says who gives them.",
        footer = {"", "Example:", "  praxis services list --clinic A"},
        subcommands = {
            ServicesCommand.List.class,
            ServicesCommand.Show.class,
            ServicesCommand.Add.class,
            ChangeCommand.class,
            AssignCommands.Assign.class,
            AssignCommands.Unassign.class,
            ServicesCommand.Remove.class
        })
public final class ServicesCommand {

    @Command(
            name = "list",
            description = "Lists a clinic's services.",
            footer = {"", "Example:", "  praxis services list --clinic A"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(names = "--q", paramLabel = "TEXT", description = "Only services with this text in their name.")
        private Optional<String> q = Optional.empty();

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            var filter = new Services.Filter(Optional.empty(), Optional.empty(), q);
            return clinic.find(praxis)
                    .then(in -> Pages.all(page -> praxis.services().list(in.id(), filter, page))
                            .map(new ServiceView(praxis, in)::list));
        }
    }

    @Command(
            name = "show",
            description = "Shows one service with its buffers, notice and horizon, and with those who give it.",
            footer = {"", "Example:", "  praxis services show --clinic A s1"})
    static final class Show extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "The service: its id or its external id.")
        private Optional<String> argument = Optional.empty();

        @Option(names = "--service", paramLabel = "SERVICE", description = "The same, as an option.")
        private Optional<String> option = Optional.empty();

        Show(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            if (argument.isPresent() == option.isPresent()) throw wrongUsage("name one service");
            var name = argument.or(() -> option).orElseThrow();
            return clinic.find(praxis)
                    .then(in -> praxis.named().service(in.id(), name).map(new ServiceView(praxis, in)::one));
        }
    }

    @Command(
            name = "add",
            description = "Adds a service.",
            footer = {
                "",
                "Example:",
                "  praxis services add --clinic A --name Consultation --duration 30 --price \"45.00 EUR\""
                        + " --provider ana@example.org"
            })
    static final class Add extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
        private String name = "";

        @Option(
                names = {"--duration", "--duration-minutes"},
                required = true,
                paramLabel = "MINUTES",
                description = "How long it takes, 1 to 1440.")
        private int duration;

        @Option(names = "--price", paramLabel = "PRICE", description = "Like \"45.00 EUR\".")
        private Optional<Money> price = Optional.empty();

        @Option(
                names = "--provider",
                paramLabel = "PROVIDER",
                description = "Who gives it: id, external id or e-mail; may be repeated.")
        private java.util.List<String> providers = new ArrayList<>();

        @Option(
                names = {"--step", "--step-minutes"},
                paramLabel = "MINUTES",
                defaultValue = "15",
                description = "From one start to the next, 1 to 1440. Default: 15.")
        private int step;

        @Option(
                names = "--alignment",
                paramLabel = "clock|period",
                defaultValue = "clock",
                description = "What starts are counted from: midnight, or the start of the hours. Default: clock.")
        private Alignment alignment = Alignment.CLOCK;

        @Option(
                names = {"--buffer-before", "--buffer-before-minutes"},
                paramLabel = "MINUTES",
                defaultValue = "0",
                description = "Kept free before it, 0 to 1440. Default: 0.")
        private int bufferBefore;

        @Option(
                names = {"--buffer-after", "--buffer-after-minutes"},
                paramLabel = "MINUTES",
                defaultValue = "0",
                description = "Kept free after it, 0 to 1440. Default: 0.")
        private int bufferAfter;

        @Option(
                names = {"--min-notice", "--min-notice-minutes"},
                paramLabel = "MINUTES",
                defaultValue = "0",
                description = "From now to the earliest start. Default: 0.")
        private int minNotice;

        @Option(
                names = {"--horizon", "--horizon-days"},
                paramLabel = "DAYS",
                defaultValue = "365",
                description = "How many days ahead it can be booked. Default: 365.")
        private int horizon;

        @Option(names = "--external-id", paramLabel = "ID", description = "Your own key for it.")
        private Optional<ExternalId> externalId = Optional.empty();

        Add(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            var rules = new SlotRules(duration, step, alignment, bufferBefore, bufferAfter, minNotice, horizon);
            return clinic.find(praxis)
                    .then(in -> assigned(praxis, in.id())
                            .then(members -> praxis.services()
                                    .create(in.id(), draft(rules, members))
                                    .map(added -> new ServiceView(praxis, in)
                                            .one(added)
                                            .alsoRemarking(AssignCommands.warnings(in, members))
                                            .alsoRemarking(unassigned(praxis, in, added)))));
        }

        private static java.util.List<String> unassigned(UseCases praxis, Clinic in, Service added) {
            return AssignCommands.warned(new NoSlots(praxis, in, added, Optional.empty()).unassigned());
        }

        private Outcome<java.util.List<Membership>> assigned(UseCases praxis, ClinicId in) {
            var members = Outcome.<java.util.List<Membership>>done(new ArrayList<>());
            for (var provider : providers)
                members = members.then(
                        found -> praxis.named().member(in, provider).map(member -> {
                            found.add(member);
                            return found;
                        }));
            return members;
        }

        private ManageServices.Draft draft(SlotRules rules, java.util.List<Membership> members) {
            var ids = members.stream().map(Membership::id).collect(Collectors.toCollection(TreeSet::new));
            return new ManageServices.Draft(externalId, name, rules, price, ids, true);
        }
    }

    @Command(
            name = "remove",
            description = "Removes a service that no appointment was ever made of, and prints what it was.",
            footer = {"", "Example:", "  praxis services remove --clinic A --service s1"})
    static final class Remove extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private ServiceOption service = new ServiceOption();

        Remove(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> service.find(praxis, in.id())
                            .then(found -> praxis.services().remove(in.id(), found.id(), IfMatch.ANY))
                            .map(new ServiceView(praxis, in)::one));
        }
    }
}
