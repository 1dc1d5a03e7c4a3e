package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.WorkSchedules;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkSchedule;

/** Records what is written. */
record AuditedWorkSchedules(WorkSchedules port, Recorder<WorkSchedule> recorder) implements WorkSchedules {

    @Override
    public Optional<WorkSchedule> find(HoursOwner owner) {
        return port.find(owner);
    }

    @Override
    public Optional<WorkSchedule> lock(HoursOwner owner) {
        return recorder.locked(port.lock(owner));
    }

    @Override
    public void replace(List<WorkSchedule> schedules) {
        recorder.replaced(schedules);
        port.replace(schedules);
    }
}
