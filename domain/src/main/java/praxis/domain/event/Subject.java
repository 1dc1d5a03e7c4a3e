package praxis.domain.event;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

/** What an event is about: ids, times and codes. Nothing of a patient has a place in it. */
public sealed interface Subject {

    /** When and with whom a visit is. */
    record Visit(MembershipId provider, TimeRange range) {

        static Visit of(Placement placement) {
            return new Visit(placement.provider(), placement.range());
        }
    }

    /**
     * An appointment.
     *
     * @param revision the appointment's: of two events about it, the one with the greater happened later
     * @param before where it was before it was rescheduled; empty of other events
     * @param reasons why it needs attention; none where it does not
     */
    record OfAppointment(
            AppointmentId id,
            long revision,
            ServiceId service,
            Visit visit,
            Optional<Visit> before,
            SortedSet<ReasonCode> reasons)
            implements Subject {

        public OfAppointment {
            reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
        }

        /** @param before the same where it was before */
        public static OfAppointment of(Appointment appointment, Optional<Appointment> before) {
            return new OfAppointment(
                    appointment.id(),
                    appointment.revision().number(),
                    appointment.service(),
                    Visit.of(appointment.placement()),
                    before.map(Appointment::placement).map(Visit::of),
                    appointment.attention().map(Attention::codes).orElseGet(TreeSet::new));
        }
    }

    /**
     * The availability of a clinic.
     *
     * @param causes at least one
     * @param providers whose it is; none for all of the clinic
     */
    record OfAvailability(SortedSet<Cause> causes, SortedSet<MembershipId> providers) implements Subject {

        public OfAvailability {
            causes = Collections.unmodifiableSortedSet(new TreeSet<>(causes));
            providers = Collections.unmodifiableSortedSet(new TreeSet<>(providers));
        }
    }
}
