package praxis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;

/** The appointments and holds of clinics. No question without its clinic; what a person's time is, {@link Calendars} tells. */
public interface Appointments {

    /** Seconds from the year 1 to 1970, so that every place counts from a number that is not negative. */
    long SINCE_YEAR_ONE = 62_135_596_800L;

    /**
     * @param from only those that start at or after
     * @param to only those that start before
     * @param status as stored; a hold that expired is still {@code HELD}
     * @param needsAttention whether they ask for attention (B6)
     */
    record Filter(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<MembershipId> provider,
            Optional<AppointmentStatus> status,
            Optional<Boolean> needsAttention) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<Appointment> find(ClinicId clinic, AppointmentId id);

    /** As {@link #find}, and makes other writers of this appointment's row wait until the transaction ends. */
    Optional<Appointment> lock(ClinicId clinic, AppointmentId id);

    /** By start, then id; {@link PageRequest#after} continues there. */
    Page<Appointment> list(ClinicId clinic, Filter filter, PageRequest page);

    /**
     * Those of which something can still become and that end after an instant, by start, then id. Holds that have expired
     * then are left out.
     *
     * @param provider empty for all of the clinic
     */
    List<Appointment> open(ClinicId clinic, Optional<MembershipId> provider, Instant after);

    /** Those that are one patient's, known by either; by start, then id. */
    List<AppointmentId> ofPatient(ClinicId clinic, Optional<Email> email, Optional<PhoneNumber> phone);

    /** An appointment by its clinic. */
    record Key(ClinicId clinic, AppointmentId id) {}

    /**
     * Those of all clinics that ended before an instant and still know their patient or notes, in the order of their ids.
     *
     * @param after only those with a greater id
     * @param most how many, at least 1
     */
    List<Key> rememberedLongerThan(Instant before, Optional<AppointmentId> after, int most);

    /** Whether an appointment, of whatever status, is of this service. */
    boolean anyOf(ClinicId clinic, ServiceId service);

    /**
     * @param appointments each in a calendar that was {@link Calendars#lock locked} in this transaction, with the number
     *     got there
     */
    void add(List<Appointment> appointments);

    /**
     * Stores an appointment that was {@link #lock locked} before. If its time or person changed, or takes time again,
     * the calendar was {@link Calendars#lock locked} before that, and the placement has the number got there.
     */
    void replace(Appointment appointment);

    /**
     * Stores what these ask for, and their revisions, and nothing else of them. The calendars of their persons were
     * {@link Calendars#lock locked} before they were read.
     */
    void flag(List<Appointment> appointments);

    /** Where an appointment stands in a list: sorts as start and id do, and holds no space. */
    static String place(Instant start, AppointmentId id) {
        return "%012d/%s".formatted(start.getEpochSecond() + SINCE_YEAR_ONE, id.value());
    }
}
