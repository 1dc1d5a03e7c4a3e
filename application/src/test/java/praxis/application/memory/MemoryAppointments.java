package praxis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.Appointments;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Patient;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;

public final class MemoryAppointments implements Appointments {

    private final MemoryStore store;

    public MemoryAppointments(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        return of(clinic).filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Appointment> lock(ClinicId clinic, AppointmentId id) {
        store.writing();
        return find(clinic, id);
    }

    @Override
    public Page<Appointment> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = of(clinic)
                .filter(one -> filter.from()
                        .map(from -> !one.placement().start().isBefore(from))
                        .orElse(true))
                .filter(one -> filter.to()
                        .map(to -> one.placement().start().isBefore(to))
                        .orElse(true))
                .filter(one -> filter.provider()
                        .map(one.placement().provider()::equals)
                        .orElse(true))
                .filter(one -> filter.status().map(one.status()::equals).orElse(true))
                .filter(one -> filter.needsAttention()
                        .map(asked -> asked == one.attention().isPresent())
                        .orElse(true))
                .sorted(Comparator.comparing(MemoryAppointments::place));
        return MemoryStore.page(found, page, MemoryAppointments::place);
    }

    /** Sorts as start and id do. */
    private static String place(Appointment appointment) {
        return Appointments.place(appointment.placement().start(), appointment.id());
    }

    @Override
    public List<Appointment> open(ClinicId clinic, Optional<MembershipId> provider, Instant after) {
        return of(clinic)
                .filter(one -> one.status().isOpen() && !one.hasExpired(after))
                .filter(one -> one.placement().range().end().isAfter(after))
                .filter(one -> provider.map(one.placement().provider()::equals).orElse(true))
                .sorted(Comparator.comparing(MemoryAppointments::place))
                .toList();
    }

    @Override
    public List<AppointmentId> ofPatient(ClinicId clinic, Optional<Email> email, Optional<PhoneNumber> phone) {
        return of(clinic)
                .filter(one -> email.isPresent()
                                && one.patient().flatMap(Patient::email).equals(email)
                        || phone.isPresent()
                                && one.patient().flatMap(Patient::phone).equals(phone))
                .sorted(Comparator.comparing(MemoryAppointments::place))
                .map(Appointment::id)
                .toList();
    }

    @Override
    public List<Key> rememberedLongerThan(Instant before, Optional<AppointmentId> after, int most) {
        return store.reading().appointments().values().stream()
                .filter(one -> one.placement().range().end().isBefore(before))
                .filter(one -> one.patient().isPresent() || one.notes().isPresent())
                .filter(one -> after.map(last -> one.id().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(Appointment::id))
                .limit(most)
                .map(one -> new Key(one.clinic(), one.id()))
                .toList();
    }

    @Override
    public void flag(List<Appointment> appointments) {
        for (var flagged : appointments) {
            var stored = find(flagged.clinic(), flagged.id())
                    .orElseThrow(() -> new IllegalStateException("no such appointment"));
            store.writing()
                    .appointments()
                    .put(flagged.id(), stored.needing(flagged.attention()).revised(flagged.revision()));
        }
    }

    @Override
    public boolean anyOf(ClinicId clinic, ServiceId service) {
        return of(clinic).anyMatch(one -> one.service().equals(service));
    }

    @Override
    public void add(List<Appointment> appointments) {
        appointments.forEach(this::store);
    }

    @Override
    public void replace(Appointment appointment) {
        if (find(appointment.clinic(), appointment.id()).isEmpty())
            throw new IllegalStateException("no such appointment");
        store(appointment);
    }

    private void store(Appointment appointment) {
        var all = store.writing().appointments();
        var number = appointment.placement().number();
        var person = appointment.placement().person();
        if (all.values().stream()
                .filter(other -> !other.id().equals(appointment.id()))
                .map(Appointment::placement)
                .anyMatch(other -> other.person().equals(person) && other.number() == number))
            throw new IllegalStateException("number " + number + " of the calendar is used already");
        all.put(appointment.id(), appointment);
    }

    private Stream<Appointment> of(ClinicId clinic) {
        return store.reading().appointments().values().stream()
                .filter(one -> one.clinic().equals(clinic));
    }
}
