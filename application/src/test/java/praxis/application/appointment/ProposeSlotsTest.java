package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.InvalidValue;
import praxis.domain.appointment.Appointment;
import praxis.domain.availability.Slot;

final class ProposeSlotsTest {

    private final Booked here = new Booked();

    @Test
    void b6_every_proposal_is_accepted_by_the_reschedule_that_follows() {
        var booked = here.book(here.ana, at(30));
        here.book(here.ben, at(30));

        var proposals = done(of(booked, 5)).proposals();

        assertThat(proposals.same()).hasSize(5);
        assertThat(proposals.others()).hasSize(5).noneMatch(slot -> slot.start().equals(at(30)));
        proposals.same().forEach(slot -> assertThat(moved(booked, slot)).isEqualTo(slot));
        proposals.others().forEach(slot -> assertThat(moved(booked, slot)).isEqualTo(slot));
    }

    private Slot moved(Appointment appointment, Slot to) {
        var changes = here.changes();
        var after = done(changes.reschedule(
                here.clinic.id(),
                appointment.id(),
                IfMatch.ANY,
                to.start(),
                Optional.of(to.provider()),
                Optional.empty()));
        var range = after.placement().range();
        return new Slot(range.start(), range.end(), after.placement().provider());
    }

    @Test
    void what_is_over_gets_no_proposals() {
        var booked = here.book(here.ana, at(30));
        done(here.changes().cancel(here.clinic.id(), booked.id(), IfMatch.ANY));

        assertThat(refusal(of(booked, 1))).isInstanceOf(Refusal.NoSuchTransition.class);
    }

    @Test
    void a_number_out_of_bounds_is_refused() {
        var booked = here.book(here.ana, at(30));
        assertThatThrownBy(() -> of(booked, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> of(booked, ProposeSlots.MOST + 1)).isInstanceOf(InvalidValue.class);
    }

    private Outcome<ProposeSlots.Answer> of(Appointment appointment, int most) {
        return here.practice.useCases.proposals().of(here.clinic.id(), appointment.id(), most);
    }
}
