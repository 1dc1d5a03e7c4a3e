package praxis.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import praxis.application.port.Calendars;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;
import praxis.domain.time.TimeRange;

public final class MemoryCalendars implements Calendars {

    private final MemoryStore store;

    public MemoryCalendars(MemoryStore store) {
        this.store = store;
    }

    @Override
    public long lock(UserId person) {
        return store.writing().calendars().merge(person, 1L, Long::sum);
    }

    @Override
    public void lock(SortedSet<UserId> persons) {
        persons.forEach(this::lock);
    }

    @Override
    public long version(UserId person) {
        return store.reading().calendars().getOrDefault(person, 0L);
    }

    @Override
    public Map<UserId, BusyTimes> busy(ClinicId asking, Collection<UserId> persons, TimeRange window, Instant now) {
        var times = new HashMap<UserId, List<BusyTime>>();
        for (var appointment : store.reading().appointments().values()) {
            var placement = appointment.placement();
            if (persons.contains(placement.person())
                    && appointment.takesTime(now)
                    && placement.range().overlaps(window))
                times.computeIfAbsent(placement.person(), person -> new ArrayList<>())
                        .add(appointment.busyFor(asking));
        }
        var busy = new HashMap<UserId, BusyTimes>();
        times.forEach((person, some) -> busy.put(person, new BusyTimes(some)));
        return busy;
    }
}
