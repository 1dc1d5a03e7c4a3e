package praxis.cli.service;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.service.ManageServices;
import praxis.cli.availability.WithoutSlots;
import praxis.cli.change.Change;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.ProviderOption;
import praxis.cli.naming.ServiceOption;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;

/** Who gives a service. */
final class AssignCommands {

    private AssignCommands() {}

    /** Of those who may be assigned to a service, and yet nobody can book them (A2). */
    static List<String> warnings(Clinic in, List<Membership> assigned) {
        return warned(assigned.stream()
                .flatMap(member -> WithoutSlots.sentences(in, member).stream())
                .toList());
    }

    static List<String> warned(List<String> sentences) {
        return sentences.stream().map(sentence -> "warning: " + sentence).toList();
    }

    /** Says of one provider whether they give a service. */
    private abstract static class Assignment extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private ServiceOption service = new ServiceOption();

        @Mixin
        private ProviderOption provider = new ProviderOption();

        Assignment(Beans beans) {
            super(beans);
        }

        /** @param before as it was given until now */
        abstract List<String> remarks(Clinic in, Service before, Membership provider);

        abstract Outcome<Service> said(ManageServices services, Service service, MembershipId provider);

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> service.find(praxis, in.id())
                            .then(given -> provider.find(praxis, in.id())
                                    .then(by -> said(praxis.services(), given, by.id())
                                            .map(new ServiceView(praxis, in)::one)
                                            .map(answer -> answer.alsoRemarking(remarks(in, given, by))))));
        }
    }

    @Command(
            name = "assign",
            description = "Assigns a provider to a service.",
            footer = {"", "Example:", "  praxis services assign --clinic A --service s1 --provider ana@example.org"})
    static final class Assign extends Assignment {

        Assign(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<Service> said(ManageServices services, Service service, MembershipId provider) {
            return services.assign(service.clinic(), service.id(), provider);
        }

        @Override
        List<String> remarks(Clinic in, Service before, Membership provider) {
            var again = before.providers().contains(provider.id())
                    ? warned(List.of(provider.fullName() + " was assigned to " + before.name() + " already"))
                    : List.<String>of();
            return Stream.concat(again.stream(), warnings(in, List.of(provider)).stream())
                    .toList();
        }
    }

    @Command(
            name = "unassign",
            description = "Takes a provider away from a service; appointments stay.",
            footer = {"", "Example:", "  praxis services unassign --clinic A --service s1 --provider ana@example.org"})
    static final class Unassign extends Assignment {

        Unassign(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<Service> said(ManageServices services, Service service, MembershipId provider) {
            return services.unassign(service.clinic(), service.id(), provider);
        }

        @Override
        List<String> remarks(Clinic in, Service before, Membership provider) {
            return before.providers().contains(provider.id())
                    ? List.of()
                    : warned(List.of(provider.fullName() + " was not assigned to " + before.name()));
        }
    }
}
