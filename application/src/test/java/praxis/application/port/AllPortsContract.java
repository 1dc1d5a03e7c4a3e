package praxis.application.port;

import org.junit.jupiter.api.Nested;
import praxis.application.appointment.BookingContract;

/** Every port's contract on one store. */
public abstract class AllPortsContract {

    /** The same at each call. */
    protected abstract Ports ports();

    /** The same store by another way: other connections, as another process has. */
    protected abstract Ports elsewhere();

    /** Whether a second transaction waits for the end of the first. */
    protected boolean isOneAtATime() {
        return false;
    }

    @Nested
    final class OfTransactions extends TransactionsContract {}

    @Nested
    final class OfClinics extends ClinicsContract {}

    @Nested
    final class OfPeople extends PeopleContract {}

    @Nested
    final class OfWorkSchedules extends WorkSchedulesContract {}

    @Nested
    final class OfServices extends ServicesContract {}

    @Nested
    final class OfClosures extends ClosuresContract {}

    @Nested
    final class OfTheAuditLog extends AuditLogContract {}

    @Nested
    final class OfSchedules extends SchedulesContract {}

    @Nested
    final class OfIdentity extends IdentityContract {}

    @Nested
    final class OfWhatIsLive extends LiveContract {}

    @Nested
    final class OfWhatIsLiveBehindTheLock extends LiveLockContract {}

    @Nested
    final class OfGlances extends GlancesContract {}

    @Nested
    final class OfAppointments extends AppointmentsContract {}

    @Nested
    final class OfListsOfAppointments extends AppointmentListsContract {}

    @Nested
    final class OfCalendars extends CalendarsContract {}

    @Nested
    final class OfIdempotencyKeys extends IdempotencyKeysContract {}

    @Nested
    final class OfBooking extends BookingContract {}

    @Nested
    final class OfEvents extends EventsContract {}

    @Nested
    final class OfWebhooks extends WebhooksContract {}
}
