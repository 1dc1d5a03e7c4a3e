package praxis.application.memory;

import java.util.List;
import java.util.Optional;
import praxis.application.port.WorkSchedules;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkSchedule;

public final class MemoryWorkSchedules implements WorkSchedules {

    private final MemoryStore store;

    public MemoryWorkSchedules(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<WorkSchedule> find(HoursOwner owner) {
        if (!exists(owner)) return Optional.empty();
        return Optional.of(store.reading().workSchedules().getOrDefault(owner, WorkSchedule.empty(owner)));
    }

    @Override
    public Optional<WorkSchedule> lock(HoursOwner owner) {
        store.writing();
        return find(owner);
    }

    @Override
    public void replace(List<WorkSchedule> schedules) {
        for (var schedule : schedules) {
            var stored = find(schedule.owner()).orElseThrow(() -> new IllegalStateException("no such owner of hours"));
            if (schedule.revision() <= stored.revision())
                throw new IllegalStateException("revision " + schedule.revision() + " is stored already");
            store.writing().workSchedules().put(schedule.owner(), schedule);
        }
    }

    private boolean exists(HoursOwner owner) {
        var state = store.reading();
        if (owner.provider().isEmpty()) return state.clinics().containsKey(owner.clinic());
        return owner.provider()
                .map(state.memberships()::get)
                .filter(member -> member.clinic().equals(owner.clinic()))
                .isPresent();
    }
}
