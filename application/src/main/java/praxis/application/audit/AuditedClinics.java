package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Clinics;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;

/** Records what is written. */
record AuditedClinics(Clinics port, Recorder<Clinic> recorder) implements Clinics {

    @Override
    public Optional<Clinic> find(ClinicId id) {
        return port.find(id);
    }

    @Override
    public Optional<Clinic> find(ExternalId id) {
        return port.find(id);
    }

    @Override
    public Optional<Clinic> lock(ClinicId id) {
        return recorder.locked(port.lock(id));
    }

    @Override
    public Page<Clinic> list(Filter filter, PageRequest page) {
        return port.list(filter, page);
    }

    @Override
    public void add(List<Clinic> clinics) {
        recorder.added(clinics);
        port.add(clinics);
    }

    @Override
    public void replace(Clinic clinic) {
        recorder.replaced(List.of(clinic));
        port.replace(clinic);
    }
}
