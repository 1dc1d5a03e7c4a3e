package praxis.cli.appointment;

import java.util.Optional;
import picocli.CommandLine.Option;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

/** Whom an appointment is for, and what is noted about it. */
final class PatientOptions {

    @Option(names = "--patient", paramLabel = "NAME", description = "The patient's full name.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--email", paramLabel = "EMAIL", description = "The patient's e-mail address.")
    private Optional<Email> email = Optional.empty();

    @Option(names = "--phone", paramLabel = "PHONE", description = "The patient's telephone number, like +34911234567.")
    private Optional<PhoneNumber> phone = Optional.empty();

    @Option(names = "--notes", paramLabel = "TEXT", description = "What is to be known about this visit.")
    private Optional<String> notes = Optional.empty();

    /** Whether there is a way to reach somebody who is not named. */
    boolean isNameless() {
        return name.isEmpty() && (email.isPresent() || phone.isPresent());
    }

    Optional<Patient> patient() {
        return name.map(known -> new Patient(known, email, phone));
    }

    Optional<Notes> notes() {
        return notes.map(Notes::new);
    }
}
