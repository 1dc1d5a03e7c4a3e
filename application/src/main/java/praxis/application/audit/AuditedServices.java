package praxis.application.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** Records what is written. */
record AuditedServices(Services port, Recorder<Service> recorder) implements Services {

    @Override
    public Optional<Service> find(ClinicId clinic, ServiceId id) {
        return port.find(clinic, id);
    }

    @Override
    public Optional<Service> find(ClinicId clinic, ExternalId id) {
        return port.find(clinic, id);
    }

    @Override
    public List<Key> named(Collection<ClinicId> clinics, String name) {
        return port.named(clinics, name);
    }

    @Override
    public Optional<Service> lock(ClinicId clinic, ServiceId id) {
        return recorder.locked(port.lock(clinic, id));
    }

    @Override
    public Page<Service> list(ClinicId clinic, Filter filter, PageRequest page) {
        return port.list(clinic, filter, page);
    }

    @Override
    public void add(List<Service> services) {
        recorder.added(services);
        port.add(services);
    }

    @Override
    public void replace(Service service) {
        recorder.replaced(List.of(service));
        port.replace(service);
    }

    @Override
    public void remove(ClinicId clinic, ServiceId id) {
        port.find(clinic, id).ifPresent(recorder::removed);
        port.remove(clinic, id);
    }
}
