package praxis.application.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Appointments.Key;
import praxis.application.port.Ports;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

/**
 * Erases what is known of patients, name, contact and notes, and leaves the time taken: for good, since nothing else
 * keeps them. What was forgotten already is passed over.
 */
public final class ForgetPatients {

    /** A hundred years. */
    public static final int MOST_DAYS = 36_500;

    private static final int AT_ONCE = 200;

    private final Ports ports;
    private final Access access;
    private final InstantSource clock;
    private final Changes changes;

    /** @param ports whose writes are recorded */
    public ForgetPatients(Ports ports, Access access, InstantSource clock) {
        this.ports = ports;
        this.access = access;
        this.clock = clock;
        this.changes = new Changes(ports, access, clock);
    }

    /** Erases the patient of one appointment. */
    public Outcome<Appointment> of(ClinicId clinic, AppointmentId id) {
        return changes.change(
                Permission.FORGET_PATIENTS,
                new Changes.Target(clinic, id, IfMatch.ANY, Optional.empty()),
                (before, numbers) -> Outcome.done(before.forgetting()));
    }

    /**
     * Erases a patient from all appointments of a clinic.
     *
     * @return its appointments
     * @throws InvalidValue if neither an e-mail address nor a phone number is given
     */
    public Outcome<List<Appointment>> everywhere(ClinicId clinic, Optional<Email> email, Optional<PhoneNumber> phone) {
        if (email.isEmpty() && phone.isEmpty()) throw new InvalidValue("an e-mail address or a phone number is needed");
        return ports.transactions()
                .read(() -> access.may(Permission.FORGET_PATIENTS, clinic)
                        .map(may -> ports.appointments().ofPatient(clinic, email, phone)))
                .then(ids -> all(ids.stream().map(id -> new Key(clinic, id)).toList()));
    }

    /**
     * Erases, in every clinic, the patients of appointments that ended longer ago than they are to be remembered.
     *
     * @param days 1 to {@value #MOST_DAYS}
     * @return how many appointments; those that cannot be changed right now are left for the next time
     * @throws InvalidValue if {@code days} is out of bounds
     */
    public Outcome<Integer> olderThan(int days) {
        InvalidValue.within("days", days, 1, MOST_DAYS);
        var before = clock.instant().minus(Duration.ofDays(days));
        return access.platform().then(may -> {
            var forgotten = 0;
            var some = remembered(before, Optional.empty());
            while (!some.isEmpty()) {
                for (var one : some) if (of(one.clinic(), one.id()) instanceof Outcome.Done<Appointment>) forgotten++;
                some = remembered(before, Optional.of(some.getLast().id()));
            }
            return Outcome.done(forgotten);
        });
    }

    private List<Key> remembered(Instant before, Optional<AppointmentId> after) {
        return ports.transactions().read(() -> ports.appointments().rememberedLongerThan(before, after, AT_ONCE));
    }

    /** One by one, in short transactions; refused at the first that cannot be changed now. */
    private Outcome<List<Appointment>> all(List<Key> appointments) {
        var forgotten = new ArrayList<Appointment>();
        for (var one : appointments)
            switch (of(one.clinic(), one.id())) {
                case Outcome.Refused<Appointment>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Appointment>(var appointment) -> forgotten.add(appointment);
            }
        return Outcome.done(forgotten);
    }
}
