package praxis.cli.people;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.people.ManageMembers;
import praxis.application.port.Memberships;
import praxis.cli.change.Change;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.naming.ClinicOption;
import praxis.domain.ExternalId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;

/** The providers of a clinic. */
@Command(
        name = "providers",
        description = "Lists, adds, changes, approves and suspends providers.",
        footer = {"", "Example:", "  praxis providers list --clinic A"},
        subcommands = {
            ProvidersCommand.List.class,
            ProvidersCommand.Add.class,
            ChangeCommand.class,
            ProvidersCommand.Approve.class,
            ProvidersCommand.Suspend.class,
            ProvidersCommand.Start.class,
            ProvidersCommand.End.class
        })
public final class ProvidersCommand {

    @Command(
            name = "list",
            description = "Lists a clinic's providers.",
            footer = {"", "Example:", "  praxis providers list --clinic A --status approved"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                description = "Only those who are approved, pending or suspended.")
        private Optional<MembershipStatus> status = Optional.empty();

        @Option(names = "--service", paramLabel = "SERVICE", description = "Only those assigned to this service.")
        private Optional<String> service = Optional.empty();

        @Option(names = "--q", paramLabel = "TEXT", description = "Only those with this text in name or e-mail.")
        private Optional<String> q = Optional.empty();

        @Option(names = "--all", description = "Plain staff too.")
        private boolean all;

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> service.map(name ->
                                    praxis.named().service(in.id(), name).map(found -> Optional.of(found.id())))
                            .orElseGet(() -> Outcome.done(Optional.<ServiceId>empty()))
                            .then(assigned -> Pages.all(page -> praxis.members().list(in.id(), filter(assigned), page)))
                            .map(new MemberView(in.zone())::list));
        }

        private Memberships.Filter filter(Optional<ServiceId> assigned) {
            var isProvider = all ? Optional.<Boolean>empty() : Optional.of(true);
            return new Memberships.Filter(
                    isProvider, status, Optional.empty(), assigned, Optional.empty(), q, Optional.empty());
        }
    }

    @Command(
            name = "add",
            description = "Adds a provider, who follows the clinic's hours; a known e-mail joins the existing person.",
            footer = {
                "",
                "Example:",
                "  praxis providers add --clinic A --email ana@example.org --full-name \"Ana Ruiz\""
            })
    static final class Add extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "The person's e-mail.")
        @SuppressWarnings("NullAway.Init") // required
        private Email email;

        @Option(
                names = {"--full-name", "--name"},
                required = true,
                paramLabel = "NAME",
                description = "The name in this clinic.")
        private String fullName = "";

        @Option(
                names = {"--phone", "--phone-e164"},
                paramLabel = "NUMBER",
                description = "Telephone number like +34911234567.")
        private Optional<PhoneNumber> phone = Optional.empty();

        @Option(
                names = {"--role", "--clinic-role"},
                paramLabel = "ROLE",
                defaultValue = "STAFF",
                description = "CLINIC_ADMIN or STAFF. Default: STAFF.")
        private ClinicRole role = ClinicRole.STAFF;

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                defaultValue = "approved",
                description = "approved or pending. Default: approved.")
        private MembershipStatus status = MembershipStatus.APPROVED;

        @Option(names = "--external-id", paramLabel = "ID", description = "Your own key for the provider.")
        private Optional<ExternalId> externalId = Optional.empty();

        @Option(names = "--not-a-provider", description = "Adds plain staff, who see no patients.")
        private boolean notAProvider;

        Add(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            if (status == MembershipStatus.SUSPENDED) throw wrongUsage("--status is approved or pending");
            var draft = new ManageMembers.Draft(externalId, email, fullName, phone, role, !notAProvider, status);
            return clinic.find(praxis)
                    .then(in -> praxis.members().add(in.id(), draft).map(new MemberView(in.zone())::one));
        }
    }

    @Command(
            name = "approve",
            description = "Approves a provider, who has availability from now on.",
            footer = {"", "Example:", "  praxis providers approve --clinic A ana@example.org"})
    static final class Approve extends MemberChange {

        Approve(Beans beans) {
            super(beans);
        }

        @Override
        protected Membership changed(Membership member) {
            return member.in(MembershipStatus.APPROVED);
        }
    }

    @Command(
            name = "suspend",
            description = "Suspends a provider, who has no availability any more; appointments stay.",
            footer = {"", "Example:", "  praxis providers suspend --clinic A ana@example.org"})
    static final class Suspend extends MemberChange {

        Suspend(Beans beans) {
            super(beans);
        }

        @Override
        protected Membership changed(Membership member) {
            return member.in(MembershipStatus.SUSPENDED);
        }
    }

    @Command(
            name = "start",
            description = "Makes a member of the clinic a provider, who sees patients.",
            footer = {"", "Example:", "  praxis providers start --clinic A ana@example.org"})
    static final class Start extends MemberChange {

        Start(Beans beans) {
            super(beans);
        }

        @Override
        protected Membership changed(Membership member) {
            return member.asProvider(true);
        }
    }

    @Command(
            name = "end",
            description = "Makes a provider plain staff, who see no patients any more; appointments stay.",
            footer = {"", "Example:", "  praxis providers end --clinic A ana@example.org"})
    static final class End extends MemberChange {

        End(Beans beans) {
            super(beans);
        }

        @Override
        protected Membership changed(Membership member) {
            return member.asProvider(false);
        }
    }
}
