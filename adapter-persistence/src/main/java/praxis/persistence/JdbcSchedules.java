package praxis.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import praxis.application.port.Schedules;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;

/** Two queries a schedule: one for clinic, service and members, one for all their times. */
final class JdbcSchedules implements Schedules {

    /** Days around the dates asked about. */
    private static final int AROUND = 3;

    private final Database database;

    JdbcSchedules(Database database) {
        this.database = database;
    }

    @Override
    public Optional<OfProvider> ofProvider(ClinicId clinic, MembershipId provider, Dates dates) {
        record Pair(Clinic clinic, Membership member) {}
        var key = List.of(Uuids.sought(clinic.value()), Uuids.sought(provider.value()));
        return database.first(
                        ScheduleQuery.MEMBER,
                        row -> new Pair(Columns.clinic(row), Columns.membership(row)),
                        key.toArray())
                .map(pair -> {
                    var loaded = load(ScheduleQuery.ONE, key, clinic, dates);
                    return new OfProvider(loaded.of(pair.clinic()), loaded.of(pair.member()));
                });
    }

    @Override
    public Optional<ServiceSchedule> ofService(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates) {
        var clinicId = Uuids.sought(clinic.value());
        var serviceId = Uuids.sought(service.value());
        var providerId = provider.map(id -> Uuids.sought(id.value()));
        var found = provider.isPresent()
                ? find(ScheduleQuery.SERVICE_AND_ONE, providerId, clinicId, serviceId)
                : find(ScheduleQuery.SERVICE_AND_ASSIGNED, clinicId, serviceId);
        return found.map(all -> {
            var loaded = provider.isPresent()
                    ? load(ScheduleQuery.ONE, List.of(clinicId, providerId), clinic, dates)
                    : load(ScheduleQuery.ASSIGNED, List.of(clinicId, serviceId), clinic, dates);
            return new ServiceSchedule(
                    loaded.of(all.clinic()),
                    all.service(),
                    all.members().values().stream().map(loaded::of).toList(),
                    Map.of());
        });
    }

    /** @param members in the order of their ids */
    private record Found(Clinic clinic, Service service, Map<MembershipId, Membership> members) {}

    private Optional<Found> find(String sql, Object... parameters) {
        var assigned = new TreeSet<MembershipId>();
        var members = new TreeMap<MembershipId, Membership>();
        var services = new ArrayList<Found>();
        database.list(
                sql,
                row -> {
                    row.anyId("assigned_id").map(MembershipId::new).ifPresent(assigned::add);
                    if (row.has("m_id")) {
                        var member = Columns.membership(row);
                        members.put(member.id(), member);
                    }
                    return services.isEmpty()
                            && services.add(new Found(Columns.clinic(row), Columns.service(row, assigned), members));
                },
                parameters);
        return services.stream()
                .findFirst()
                .map(first -> new Found(first.clinic(), JdbcServices.with(first.service(), assigned), members));
    }

    private Loaded load(String times, List<?> providers, ClinicId clinic, Dates dates) {
        var around = dates.widened(AROUND, AROUND);
        var parameters = ScheduleQuery.parameters(Uuids.sought(clinic.value()), providers, around);
        var loaded = new Loaded(clinic);
        database.list(times, loaded::add, parameters.toArray());
        return loaded;
    }
}
