package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.rest.problem.Problem;
import praxis.rest.problem.Problems;
import praxis.rest.problem.ReasonJson;
import praxis.rest.problem.SourceJson;

/** The words for what booking says no to. */
final class BookingProblemsTest {

    private static final Reason BUSY = new Reason(
            ReasonCode.BUSY, "The provider has an appointment.", Optional.of(new Reason.Source("appointment", "a1")));

    private static final Reason SOON = new Reason(ReasonCode.TOO_SOON, "The start lies in the past.", Optional.empty());

    @Test
    void taken_and_not_available_come_with_their_reasons() {
        var taken = Problems.of(new Refusal.SlotTaken(List.of(BUSY, BUSY)));
        assertThat(told(taken)).isEqualTo("409 slot-taken: The provider has an appointment.");
        var unavailable = Problems.of(new Refusal.NotAvailable(List.of(BUSY, SOON)));
        assertThat(told(unavailable))
                .isEqualTo("422 not-available: The provider has an appointment. The start lies in the past.");
        assertThat(unavailable.reasons())
                .containsExactly(
                        new ReasonJson(
                                "BUSY",
                                "The provider has an appointment.",
                                Optional.of(new SourceJson("appointment", "a1")),
                                Optional.empty()),
                        new ReasonJson("TOO_SOON", "The start lies in the past.", Optional.empty(), Optional.empty()));
    }

    @Test
    void a_reused_key_a_wrong_status_and_a_thing_in_use_have_their_own() {
        var practice = new Practice();
        var clinic = practice.clinic("a");
        assertThat(told(Problems.of(new Refusal.IdempotencyKeyReused("k1")))).startsWith("422 idempotency-key-reused:");
        assertThat(told(Problems.of(new Refusal.NoSuchTransition("the hold has expired"))))
                .isEqualTo("409 no-such-transition: the hold has expired");
        assertThat(told(Problems.of(new Refusal.InUse(clinic, practice.service(clinic)))))
                .isEqualTo("409 in-use: There are appointments of service Check-up");
    }

    private static String told(Problem problem) {
        return problem.status() + " " + problem.code() + ": " + problem.detail();
    }
}
