package praxis.application.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import praxis.application.port.IdempotencyKeys;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.User;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** Everything stored at one moment, each kind in the order of its ids. */
record State(
        SortedMap<ClinicId, Clinic> clinics,
        SortedMap<UserId, User> users,
        SortedMap<MembershipId, Membership> memberships,
        Map<HoursOwner, WorkSchedule> workSchedules,
        SortedMap<ServiceId, Service> services,
        SortedMap<ClosureId, Closure> closures,
        SortedMap<LeaveId, Leave> leaves,
        List<AuditEntry> audit,
        SortedMap<AppointmentId, Appointment> appointments,
        Map<UserId, Long> calendars,
        Map<IdempotencyKeys.Key, IdempotencyKeys.Entry> idempotencyKeys,
        IdentityState identity,
        EventState events) {

    static State empty() {
        return new State(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                IdentityState.empty(),
                EventState.empty());
    }

    State copy() {
        return new State(
                new TreeMap<>(clinics),
                new TreeMap<>(users),
                new TreeMap<>(memberships),
                new HashMap<>(workSchedules),
                new TreeMap<>(services),
                new TreeMap<>(closures),
                new TreeMap<>(leaves),
                new ArrayList<>(audit),
                new TreeMap<>(appointments),
                new HashMap<>(calendars),
                new HashMap<>(idempotencyKeys),
                identity.copy(),
                events.copy());
    }

    /** @throws IllegalStateException unless the clinic has this member, as a foreign key would */
    void requireMember(ClinicId clinic, MembershipId id) {
        var member = memberships.get(id);
        if (member == null || !member.clinic().equals(clinic))
            throw new IllegalStateException("no such provider in the clinic");
    }
}
