package praxis.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import praxis.application.port.Appointments;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;

/** Records what is written. */
record AuditedAppointments(Appointments port, Recorder<Appointment> recorder) implements Appointments {

    @Override
    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        return port.find(clinic, id);
    }

    @Override
    public Optional<Appointment> lock(ClinicId clinic, AppointmentId id) {
        return recorder.locked(port.lock(clinic, id));
    }

    @Override
    public Page<Appointment> list(ClinicId clinic, Filter filter, PageRequest page) {
        return port.list(clinic, filter, page);
    }

    @Override
    public List<Appointment> open(ClinicId clinic, Optional<MembershipId> provider, Instant after) {
        var open = port.open(clinic, provider, after);
        open.forEach(one -> recorder.locked(Optional.of(one)));
        return open;
    }

    @Override
    public List<AppointmentId> ofPatient(ClinicId clinic, Optional<Email> email, Optional<PhoneNumber> phone) {
        return port.ofPatient(clinic, email, phone);
    }

    @Override
    public List<Key> rememberedLongerThan(Instant before, Optional<AppointmentId> after, int most) {
        return port.rememberedLongerThan(before, after, most);
    }

    @Override
    public void flag(List<Appointment> appointments) {
        recorder.replaced(appointments);
        port.flag(appointments);
    }

    @Override
    public boolean anyOf(ClinicId clinic, ServiceId service) {
        return port.anyOf(clinic, service);
    }

    @Override
    public void add(List<Appointment> appointments) {
        recorder.added(appointments);
        port.add(appointments);
    }

    @Override
    public void replace(Appointment appointment) {
        recorder.replaced(List.of(appointment));
        port.replace(appointment);
    }
}
