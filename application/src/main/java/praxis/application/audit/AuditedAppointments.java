package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Appointments;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.ClinicId;
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
    public boolean anyOf(ClinicId clinic, ServiceId service) {
        return port.anyOf(clinic, service);
    }

    @Override
    public void add(List<Appointment> appointments) {
        port.add(appointments);
        recorder.added(appointments);
    }

    @Override
    public void replace(Appointment appointment) {
        port.replace(appointment);
        recorder.replaced(List.of(appointment));
    }
}
