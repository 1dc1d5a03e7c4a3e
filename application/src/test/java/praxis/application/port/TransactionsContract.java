package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;

public abstract class TransactionsContract extends PortContract {

    private static final Refusal REFUSAL = new Refusal.NotFound("clinic", "x");

    @Test
    void done_commits() {
        var clinic = clinic();
        assertThat(read(() -> ports().clinics().find(clinic.id()))).contains(clinic);
    }

    @Test
    void refused_rolls_back() {
        var clinic = newClinic(Optional.empty(), "Norte");
        var outcome = ports().transactions().decide(() -> {
            ports().clinics().add(List.of(clinic));
            return Outcome.<Boolean>refused(REFUSAL);
        });
        assertThat(outcome).isEqualTo(Outcome.refused(REFUSAL));
        assertThat(read(() -> ports().clinics().find(clinic.id()))).isEmpty();
    }

    @Test
    void a_rehearsal_answers_and_keeps_nothing() {
        var clinic = newClinic(Optional.empty(), "Norte");
        var outcome = ports().transactions().rehearse(() -> {
            ports().clinics().add(List.of(clinic));
            return Outcome.done(ports().clinics().find(clinic.id()));
        });
        assertThat(outcome).isEqualTo(Outcome.done(Optional.of(clinic)));
        assertThat(read(() -> ports().clinics().find(clinic.id()))).isEmpty();
        var refused = ports().transactions().rehearse(() -> Outcome.<Boolean>refused(REFUSAL));
        assertThat(refused).isEqualTo(Outcome.refused(REFUSAL));
        assertThatThrownBy(() -> write(() -> ports().transactions().rehearse(() -> Outcome.done(true))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thrown_rolls_back() {
        var clinic = newClinic(Optional.empty(), "Norte");
        assertThatThrownBy(() -> decide(() -> {
                    ports().clinics().add(List.of(clinic));
                    throw new UnsupportedOperationException("broken");
                }))
                .hasMessageContaining("broken");
        assertThat(read(() -> ports().clinics().find(clinic.id()))).isEmpty();
    }

    @Test
    void a_key_that_is_taken_refuses_as_duplicate_and_rolls_back() {
        var taken = newUser();
        var clinic = newClinic(Optional.empty(), "Norte");
        var outcome = decide(() -> {
            ports().clinics().add(List.of(clinic));
            throw new AlreadyTaken("email", taken.email().value());
        });
        assertThat(outcome)
                .isEqualTo(Outcome.refused(
                        new Refusal.Duplicate("email", taken.email().value())));
        assertThat(read(() -> ports().clinics().find(clinic.id()))).isEmpty();
    }

    @Test
    void a_transaction_inside_another_joins_it() {
        var clinic = newClinic(Optional.empty(), "Norte");
        var seen = ports().transactions().decide(() -> {
            write(() -> ports().clinics().add(List.of(clinic)));
            assertThat(read(() -> ports().clinics().find(clinic.id()))).contains(clinic);
            return Outcome.<Boolean>refused(REFUSAL);
        });
        assertThat(seen).isEqualTo(Outcome.refused(REFUSAL));
        assertThat(read(() -> ports().clinics().find(clinic.id()))).isEmpty();
    }

    @Test
    void nothing_is_asked_or_written_outside_a_transaction() {
        var clinic = newClinic(Optional.empty(), "Norte");
        assertThatThrownBy(() -> ports().clinics().find(clinic.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ports().clinics().add(List.of(clinic))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(() -> ports().clinics().lock(clinic.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ids_are_uuids_of_version_7_and_grow() {
        var before = id();
        for (int i = 0; i < 10_000; i++) {
            var next = id();
            assertThat(next).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }
}
