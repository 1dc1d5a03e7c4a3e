package praxis.cli.clinic;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.clinic.ManageClinics;
import praxis.application.port.Clinics;
import praxis.cli.change.Change;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.naming.ExternalIdChange;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicStatus;

/** The clinics. */
@Command(
        name = "clinics",
        description = "Lists, shows, creates and changes clinics.",
        footer = {"", "Example:", "  praxis clinics create --name \"Clinic A\" --time-zone Europe/Madrid"},
        subcommands = {
            ClinicsCommand.List.class,
            ClinicsCommand.Show.class,
            ClinicsCommand.Create.class,
            ClinicsCommand.Alter.class
        })
public final class ClinicsCommand {

    @Command(
            name = "list",
            description = "Lists the clinics.",
            footer = {"", "Example:", "  praxis clinics list --q dental"})
    static final class List extends Action {

        @Option(names = "--q", paramLabel = "TEXT", description = "Only clinics with this text in their name.")
        private Optional<String> q = Optional.empty();

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            var filter = new Clinics.Filter(Optional.empty(), q);
            return Pages.all(page -> praxis.clinics().list(filter, page)).map(ClinicView::list);
        }
    }

    @Command(
            name = "show",
            description = "Shows one clinic.",
            footer = {"", "Example:", "  praxis clinics show A"})
    static final class Show extends Action {

        @Parameters(paramLabel = "CLINIC", description = "The clinic: its id or its external id.")
        private String clinic = "";

        Show(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return praxis.named().clinic(clinic).map(ClinicView::one);
        }
    }

    @Command(
            name = "create",
            description = "Creates a clinic, active and without hours.",
            footer = {"", "Example:", "  praxis clinics create --name \"Clinic A\" --time-zone Europe/Madrid"})
    static final class Create extends Action {

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
        private String name = "";

        @Option(
                names = "--time-zone",
                required = true,
                paramLabel = "ZONE",
                description = "Its IANA time zone, like Europe/Madrid.")
        @SuppressWarnings("NullAway.Init") // required
        private ZoneId zone;

        @Option(names = "--external-id", paramLabel = "ID", description = "Your own key for it.")
        private Optional<ExternalId> externalId = Optional.empty();

        Create(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return praxis.clinics()
                    .create(new ManageClinics.Draft(externalId, name, zone))
                    .map(ClinicView::one);
        }
    }

    @Command(
            name = "change",
            description = "Changes a clinic; one that is inactive has no availability, and appointments stay.",
            footer = {
                "",
                "Examples:",
                "  praxis clinics change A --status inactive --dry-run",
                "  praxis clinics change A --time-zone Atlantic/Canary --self-service yes"
            })
    static final class Alter extends Change {

        @Parameters(paramLabel = "CLINIC", description = "The clinic: its id or its external id.")
        private String clinic = "";

        @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
        private Optional<String> name = Optional.empty();

        @Option(names = "--time-zone", paramLabel = "ZONE", description = "Its IANA time zone, like Europe/Madrid.")
        private Optional<ZoneId> zone = Optional.empty();

        @Option(names = "--status", paramLabel = "STATUS", description = "active or inactive.")
        private Optional<ClinicStatus> status = Optional.empty();

        @Option(
                names = {"--self-service", "--provider-self-service"},
                arity = "1",
                paramLabel = "yes|no",
                description = "Whether providers change their own hours, closures and leaves.")
        private Optional<Boolean> selfService = Optional.empty();

        @ArgGroup
        private ExternalIdChange externalId = new ExternalIdChange();

        Alter(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            if (Stream.of(name, zone, status, selfService).allMatch(Optional::isEmpty) && !externalId.isGiven())
                throw wrongUsage("say what changes: --name, --time-zone, --status, --self-service or --external-id");
            return praxis.named()
                    .clinic(clinic)
                    .then(before -> praxis.clinics()
                            .change(before.id(), IfMatch.ANY, this::changed)
                            .map(after -> ClinicView.one(after)
                                    .alsoRemarking(moved(before, after).stream().toList())));
        }

        /** That a time zone moves hours and leaves appointments, whose wall clock then differs. */
        private static Optional<String> moved(Clinic before, Clinic after) {
            return Optional.of(after.zone())
                    .filter(zone -> !zone.equals(before.zone()))
                    .map(zone -> "warning: hours hold by the clocks of " + zone
                            + " from now on; appointments stay at the instants for which they were booked");
        }

        private Clinic changed(Clinic before) {
            return new Clinic(
                    before.id(),
                    externalId.changing(before.externalId()),
                    name.orElse(before.name()),
                    zone.orElse(before.zone()),
                    status.orElse(before.status()),
                    selfService.orElse(before.selfService()),
                    before.revision());
        }
    }
}
