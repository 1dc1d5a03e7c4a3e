package praxis.cli.appointment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Json;
import praxis.cli.naming.ClinicOption;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

/** What is known of patients. */
@Command(
        name = "patients",
        description = "Forgets patients.",
        footer = {"", "Example:", "  praxis patients forget --clinic A --email eva@example.org"},
        subcommands = {PatientsCommand.Forget.class, PatientsCommand.ForgetOld.class})
public final class PatientsCommand {

    @Command(
            name = "forget",
            description = {
                "Erases a patient's name, contact and notes from a clinic's appointments, for good.",
                "The time stays taken."
            },
            footer = {"", "Example:", "  praxis patients forget --clinic A --email eva@example.org"})
    static final class Forget extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(names = "--appointment", paramLabel = "APPOINTMENT", description = "The patient of one appointment.")
        private Optional<String> appointment = Optional.empty();

        @Option(
                names = "--email",
                paramLabel = "EMAIL",
                description = "Whoever has this e-mail address; with --phone, whoever has either.")
        private Optional<Email> email = Optional.empty();

        @Option(names = "--phone", paramLabel = "PHONE", description = "Whoever has this number, like +34911234567.")
        private Optional<PhoneNumber> phone = Optional.empty();

        Forget(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            var contact = email.isPresent() || phone.isPresent();
            if (appointment.isPresent() == contact)
                throw wrongUsage("say either --appointment, or --email, --phone or both");
            return clinic.ask(praxis, in -> forget(praxis, in).map(forgotten -> told(praxis, in, forgotten)));
        }

        private Outcome<List<Appointment>> forget(UseCases praxis, Clinic in) {
            return appointment
                    .map(id -> praxis.forgetting()
                            .of(in.id(), new AppointmentId(id))
                            .map(List::of))
                    .orElseGet(() -> praxis.forgetting().everywhere(in.id(), email, phone));
        }

        private Answer told(UseCases praxis, Clinic in, List<Appointment> forgotten) {
            if (forgotten.isEmpty()) return PatientsCommand.told(0);
            var now = now();
            var ahead = forgotten.stream()
                    .filter(one -> one.status().isOpen()
                            && one.placement().range().start().isAfter(now))
                    .count();
            var byStart = forgotten.stream()
                    .sorted(Comparator.comparing(one -> one.placement().range().start()))
                    .toList();
            var view = new AppointmentView(praxis, in, now);
            return Answer.of(
                    () -> json(forgotten.size()).set("appointments", Json.array(byStart, view::json)),
                    () -> Stream.concat(
                                    Stream.of(counted(forgotten.size()) + ", " + ahead + " of them still to come", ""),
                                    view.table(byStart).lines().stream())
                            .toList());
        }
    }

    @Command(
            name = "forget-old",
            description = {
                "Erases the patients of all appointments, in every clinic, that ended so many days ago.",
                "A server does so by itself where PRAXIS_PATIENTS_RETENTION_DAYS is set."
            },
            footer = {"", "Example:", "  praxis patients forget-old --days 730"})
    static final class ForgetOld extends Action {

        @Option(names = "--days", required = true, paramLabel = "DAYS", description = "1 to 36500.")
        private int days;

        ForgetOld(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return praxis.forgetting().olderThan(days).map(PatientsCommand::told);
        }
    }

    private static Answer told(int appointments) {
        var answer = Answer.of(() -> json(appointments), () -> List.of(counted(appointments)));
        return appointments == 0 ? answer.remarking(List.of("there is nobody to forget")) : answer;
    }

    private static ObjectNode json(int appointments) {
        return Json.object().put("forgotten", appointments);
    }

    private static String counted(int appointments) {
        return appointments == 1 ? "1 appointment" : appointments + " appointments";
    }
}
