package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Forgetting patients on the command line. */
final class PatientsCommandTest extends OpenClinic {

    @Test
    void patients_are_forgotten_and_their_time_stays_taken() {
        var eva = terminal.json(
                asked("book", NINE, "--patient", "Eva Sanz", "--email", "eva@example.org", "--notes", "Shy"));
        var leo = terminal.json(asked("book", TEN, "--patient", "Leo", "--phone", "+34911234567"));
        var forgotten = terminal.json("patients", "forget", "--clinic", "A", "--email", "eva@example.org");
        assertThat(forgotten.get("forgotten").asInt()).isEqualTo(1);
        assertThat(forgotten.at("/appointments/0/id")).isEqualTo(eva.get("id"));
        assertThat(forgotten.at("/appointments/0/patient").isNull()).isTrue();
        assertThat(step("show", eva).get("patient").isNull()).isTrue();
        assertThat(step("show", eva).get("notes").isNull()).isTrue();
        assertThat(slots()).doesNotContain(NINE);
        assertThat(terminal.done(
                        "patients",
                        "forget",
                        "--clinic",
                        "A",
                        "--appointment",
                        leo.get("id").asText()))
                .startsWith("1 appointment, 1 of them still to come\n\nWHEN ")
                .containsPattern("Mon 2026-11-23 10:00-10:30 \\+01:00 +booked +.* "
                        + leo.get("id").asText());
        assertThat(step("show", leo).get("patient").isNull()).isTrue();
        assertThat(terminal.done("patients", "forget-old", "--days", "1")).startsWith("0 appointments");
        assertThat(terminal.run("patients", "forget", "--clinic", "A", "--email", "x@example.org")
                        .err())
                .contains("there is nobody to forget");
        assertThat(terminal.run("patients", "forget", "--clinic", "A").code()).isEqualTo(2);
        assertThat(terminal.run("patients", "forget", "--clinic", "A", "--appointment", "nobody")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void of_a_patient_who_is_forgotten_it_is_said_which_appointments_are_still_to_come() {
        var eva = new String[] {"--patient", "Eva", "--email", "eva@example.org"};
        terminal.json(asked("book", TEN, eva));
        step("cancel", terminal.json(asked("book", NINE, eva)));
        terminal.json(asked("book", NOON_TODAY, eva));
        assertThat(terminal.done("patients", "forget", "--clinic", "A", "--email", "eva@example.org"))
                .startsWith("3 appointments, 1 of them still to come\n")
                .containsSubsequence(
                        "Fri 2026-11-20 12:00-12:30 +01:00  booked",
                        "Mon 2026-11-23 09:00-09:30 +01:00  cancelled",
                        "Mon 2026-11-23 10:00-10:30 +01:00  booked");
    }
}
