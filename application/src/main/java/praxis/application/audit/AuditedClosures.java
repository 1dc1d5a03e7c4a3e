package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Closures;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;

/** Records what is written. */
record AuditedClosures(Closures port, Recorder<Closure> recorder) implements Closures {

    @Override
    public Optional<Closure> find(ClinicId clinic, ClosureId id) {
        return port.find(clinic, id);
    }

    @Override
    public Optional<Closure> lock(ClinicId clinic, ClosureId id) {
        return recorder.locked(port.lock(clinic, id));
    }

    @Override
    public Page<Closure> list(ClinicId clinic, Filter filter, PageRequest page) {
        return port.list(clinic, filter, page);
    }

    @Override
    public void add(List<Closure> closures) {
        recorder.added(closures);
        port.add(closures);
    }

    @Override
    public void replace(Closure closure) {
        recorder.replaced(List.of(closure));
        port.replace(closure);
    }

    @Override
    public void remove(ClinicId clinic, ClosureId id) {
        port.find(clinic, id).ifPresent(recorder::removed);
        port.remove(clinic, id);
    }
}
