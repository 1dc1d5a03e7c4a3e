package praxis.domain.appointment;

import java.util.Optional;
import praxis.domain.Confidential;
import praxis.domain.InvalidValue;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

/**
 * Whom one appointment is for; known to that appointment and its clinic alone.
 *
 * @param fullName 1 to 200 characters
 */
public record Patient(String fullName, Optional<Email> email, Optional<PhoneNumber> phone) implements Confidential {

    public Patient {
        fullName = InvalidValue.text("full_name", fullName, 200);
    }

    /** Nothing, so that no log shows it. */
    @Override
    public String toString() {
        return "a patient";
    }
}
