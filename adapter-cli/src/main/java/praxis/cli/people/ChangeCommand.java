package praxis.cli.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.hours.OwnHours;
import praxis.cli.naming.Clearable;
import praxis.cli.naming.ExternalIdChange;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.PhoneNumber;

/** Changes what a clinic keeps of one member. */
@Command(
        name = "change",
        description = {
            "Changes a provider or other member; what is not given stays.",
            "For the status see 'approve' and 'suspend'; for whether somebody is a provider at all, 'start' and 'end'."
        },
        footer = {
            "",
            "Examples:",
            "  praxis providers change --clinic A ana@example.org --full-name \"Ana Ruiz Gil\" --no-phone",
            "  praxis providers change --clinic A ana@example.org --hours clinic --dry-run"
        })
final class ChangeCommand extends MemberChange {

    @Option(
            names = {"--full-name", "--name"},
            paramLabel = "NAME",
            description = "The name in this clinic.")
    private Optional<String> fullName = Optional.empty();

    @ArgGroup
    private Phone phone = new Phone();

    @Option(
            names = {"--role", "--clinic-role"},
            paramLabel = "ROLE",
            description = "CLINIC_ADMIN or STAFF.")
    private Optional<ClinicRole> role = Optional.empty();

    @Option(
            names = {"--hours", "--hours-source"},
            paramLabel = "clinic|own",
            description = "Whether the provider follows the clinic's hours, or has own ones; these stay stored.")
    private Optional<HoursSource> hours = Optional.empty();

    @ArgGroup
    private ExternalIdChange externalId = new ExternalIdChange();

    ChangeCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> change(UseCases praxis) {
        if (Stream.of(fullName, role, hours).allMatch(Optional::isEmpty) && !phone.isGiven() && !externalId.isGiven())
            throw wrongUsage("say what changes: --full-name, --phone, --role, --hours or --external-id");
        return super.change(praxis);
    }

    @Override
    protected Membership changed(Membership before) {
        return new Membership(
                before.id(),
                before.clinic(),
                before.user(),
                externalId.changing(before.externalId()),
                before.email(),
                fullName.orElse(before.fullName()),
                phone.changing(before.phone()),
                role.orElse(before.role()),
                before.isProvider(),
                before.status(),
                hours.orElse(before.hoursSource()),
                before.revision());
    }

    @Override
    protected Outcome<List<String>> remarks(UseCases praxis, Membership after) {
        return hours.filter(source -> source == HoursSource.OWN)
                .map(own -> OwnHours.missing(praxis, HoursOwner.provider(after.clinic(), after.id())))
                .orElseGet(() -> super.remarks(praxis, after));
    }

    /** Another telephone number, or none any more. */
    private static final class Phone implements Clearable<PhoneNumber> {

        @Option(
                names = {"--phone", "--phone-e164"},
                paramLabel = "NUMBER",
                description = "Telephone number like +34911234567.")
        private Optional<PhoneNumber> number = Optional.empty();

        @Option(names = "--no-phone", description = "Forgets the telephone number.")
        private boolean none;

        @Override
        public Optional<PhoneNumber> given() {
            return number;
        }

        @Override
        public boolean isCleared() {
            return none;
        }
    }
}
