package praxis.application.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import praxis.application.Outcome;
import praxis.application.port.Ports;
import praxis.domain.Revision;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.User;
import praxis.domain.people.UserId;
import praxis.domain.time.Hours;

/** Puts a schedule that was drawn from a seed into a store, as if it had been entered row by row. */
final class StoredSchedule {

    private static final Revision REVISION = Revision.first(Instant.EPOCH);

    private final Ports ports;
    private final ServiceSchedule schedule;
    private final ClinicId clinic;
    private final AtomicLong made = new AtomicLong();

    private StoredSchedule(Ports ports, ServiceSchedule schedule) {
        this.ports = ports;
        this.schedule = schedule;
        this.clinic = schedule.clinic().clinic().id();
    }

    static void put(Ports ports, ServiceSchedule schedule) {
        ports.transactions().decide(() -> {
            new StoredSchedule(ports, schedule).put();
            return Outcome.done(true);
        });
    }

    private void put() {
        ports.clinics().add(List.of(schedule.clinic().clinic()));
        for (var provider : schedule.providers()) {
            var member = provider.member();
            ports.users().add(List.of(new User(member.user(), member.email(), REVISION)));
            ports.memberships().add(List.of(member));
        }
        hours(HoursOwner.clinic(clinic), schedule.clinic().hours());
        ports.services().add(List.of(schedule.service()));
        ports.closures().add(renamed(schedule.clinic().closures()));
        schedule.providers().forEach(this::put);
        schedule.busy().forEach((person, times) -> times.times().forEach(time -> put(person, time)));
    }

    private void put(ProviderSchedule provider) {
        hours(HoursOwner.provider(clinic, provider.id()), provider.own());
        ports.closures().add(renamed(provider.closures()));
        for (var leave : provider.leaves())
            ports.leaves()
                    .add(List.of(new Leave(
                            new LeaveId(next()), leave.user(), leave.stretch(), leave.reason(), leave.revision())));
    }

    private void hours(HoursOwner owner, Hours hours) {
        var rows = new ArrayList<WorkHours>();
        for (var period : hours.week().periods()) rows.add(new WorkHours(new WorkHoursId(next()), period));
        ports.workSchedules().replace(List.of(new WorkSchedule(owner, rows, hours.special(), 1)));
    }

    private List<Closure> renamed(List<Closure> closures) {
        return closures.stream()
                .map(closure -> new Closure(
                        new ClosureId(next()),
                        clinic,
                        Optional.empty(),
                        closure.provider(),
                        closure.stretch(),
                        closure.reason(),
                        closure.revision()))
                .toList();
    }

    private void put(UserId person, BusyTime time) {
        var owner = time.elsewhere() ? new ClinicId("elsewhere") : clinic;
        var provider = schedule.providers().getFirst().id();
        ports.appointments()
                .add(List.of(Appointment.made(
                        new AppointmentId(next()),
                        owner,
                        schedule.service().id(),
                        new Placement(
                                provider,
                                person,
                                time.range(),
                                time.bufferBefore(),
                                time.bufferAfter(),
                                ports.calendars().lock(person)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH)));
    }

    private String next() {
        return "row-" + made.incrementAndGet();
    }
}
