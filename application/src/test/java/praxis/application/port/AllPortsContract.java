package praxis.application.port;

import org.junit.jupiter.api.Nested;
import praxis.application.appointment.BookingContract;

/** Every port's contract on one store. */
public abstract class AllPortsContract {

    /** The same at each call. */
    protected abstract Ports ports();

    /** The same store by another way: other connections, as another process has. */
    protected abstract Ports elsewhere();

    @Nested
    final class OfTransactions extends TransactionsContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfClinics extends ClinicsContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfPeople extends PeopleContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfWorkSchedules extends WorkSchedulesContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfServices extends ServicesContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfClosures extends ClosuresContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfTheAuditLog extends AuditLogContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfSchedules extends SchedulesContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfIdentity extends IdentityContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfAppointments extends AppointmentsContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfCalendars extends CalendarsContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfIdempotencyKeys extends IdempotencyKeysContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfBooking extends BookingContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }
    }

    @Nested
    final class OfEvents extends EventsContract {

        @Override
        protected Ports ports() {
            return AllPortsContract.this.ports();
        }

        @Override
        protected Ports elsewhere() {
            return AllPortsContract.this.elsewhere();
        }

        @Override
        protected boolean isOneAtATime() {
            return AllPortsContract.this.isOneAtATime();
        }
    }

    /** Whether a second transaction waits for the end of the first. */
    protected boolean isOneAtATime() {
        return false;
    }
}
