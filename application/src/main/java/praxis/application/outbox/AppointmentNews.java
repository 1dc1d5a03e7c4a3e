package praxis.application.outbox;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Attention;
import praxis.domain.availability.ReasonCode;
import praxis.domain.event.EventType;

/** What a change of an appointment is news of. Holds are none before they are confirmed. */
final class AppointmentNews {

    private AppointmentNews() {}

    /** @param before empty of a new one */
    static Set<EventType> of(Optional<Appointment> before, Appointment after) {
        var news = EnumSet.noneOf(EventType.class);
        var was = before.filter(AppointmentNews::isBooked);
        if (was.isPresent() && after.status() == AppointmentStatus.CANCELLED) news.add(EventType.APPOINTMENT_CANCELLED);
        if (!isBooked(after)) return news;
        if (was.isEmpty()) news.add(EventType.APPOINTMENT_BOOKED);
        if (was.filter(one -> isElsewhere(one, after)).isPresent()) news.add(EventType.APPOINTMENT_RESCHEDULED);
        if (!reasons(Optional.of(after)).isEmpty() && !reasons(was).equals(reasons(Optional.of(after))))
            news.add(EventType.APPOINTMENT_NEEDS_ATTENTION);
        return news;
    }

    private static boolean isBooked(Appointment appointment) {
        return appointment.status() == AppointmentStatus.BOOKED;
    }

    private static boolean isElsewhere(Appointment before, Appointment after) {
        return !before.placement().range().equals(after.placement().range())
                || !before.placement().provider().equals(after.placement().provider());
    }

    private static SortedSet<ReasonCode> reasons(Optional<Appointment> appointment) {
        return appointment.flatMap(Appointment::attention).map(Attention::codes).orElseGet(TreeSet::new);
    }
}
