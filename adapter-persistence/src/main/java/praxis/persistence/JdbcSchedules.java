package praxis.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Schedules;
import praxis.domain.availability.Blocked;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.WholeClinic;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
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
                    var loaded = load(
                            ScheduleQuery.ONE_UNBOOKED,
                            clinic,
                            ScheduleQuery.parameters(Uuids.sought(clinic.value()), key, around(dates)));
                    return new OfProvider(loaded.of(pair.clinic()), loaded.of(pair.member()));
                });
    }

    @Override
    public Optional<ServiceSchedule> ofService(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates, Instant now) {
        return numbered(new LiveSchedules.Question(clinic, service, provider), dates, now)
                .map(Numbered::schedule);
    }

    /**
     * A schedule as it was when these numbers were read, or later.
     *
     * @param persons in the order of the schedule's providers
     */
    record Numbered(ServiceSchedule schedule, long clinic, List<Person> persons) {

        /**
         * @param last the appointment that moved the number last, if one did and it still takes time
         * @param holdEnd when the first of the holds expires, {@link Instant#MAX} if there is none
         */
        record Person(UserId id, long number, Optional<String> last, Instant holdEnd) {}
    }

    /** As {@link #ofService}. */
    Optional<Numbered> numbered(LiveSchedules.Question question, Dates dates, Instant now) {
        var provider = question.provider().map(id -> Uuids.sought(id.value()));
        var clinic = Uuids.sought(question.clinic().value());
        var service = Uuids.sought(question.service().value());
        var found = provider.isPresent()
                ? find(ScheduleQuery.SERVICE_AND_ONE, provider, clinic, service)
                : find(ScheduleQuery.SERVICE_AND_ASSIGNED, clinic, service);
        var unbooked = provider.isPresent() ? ScheduleQuery.ONE_UNBOOKED : ScheduleQuery.ASSIGNED_UNBOOKED;
        return found.map(all -> {
            var providers = List.of(clinic, provider.isPresent() ? provider : service);
            var persons = all.persons();
            var window = JdbcCalendars.window(Schedules.window(dates), now);
            return all.with(load(
                    unbooked + ScheduleQuery.busy(persons),
                    question.clinic(),
                    ScheduleQuery.parameters(clinic, providers, around(dates), persons, window)));
        });
    }

    /** What takes the time of persons now, for starts on some dates. */
    Loaded busy(ClinicId asking, Collection<UserId> persons, Dates dates, Instant now) {
        return JdbcCalendars.load(database, asking, persons, Schedules.window(dates), now);
    }

    static Blocked blocked(Map<UserId, BusyTimes> busy, UserId person) {
        return busy.getOrDefault(person, BusyTimes.NONE).blocked();
    }

    private record Member(Membership membership, long number) {}

    /** @param members in the order of their ids */
    private record Found(Clinic clinic, long number, Service service, Map<MembershipId, Member> members) {

        /** In a number that makes few different statements. */
        List<byte[]> persons() {
            var persons = members.values().stream()
                    .map(member -> Uuids.stored(member.membership().user().value()))
                    .toList();
            return Places.padded(persons, Places.padded(persons.size()));
        }

        Numbered with(Loaded loaded) {
            var providers = members.values().stream()
                    .map(member -> loaded.of(member.membership()))
                    .toList();
            var persons = members.values().stream()
                    .map(member -> person(member, loaded))
                    .toList();
            return new Numbered(
                    new ServiceSchedule(loaded.of(clinic), service, providers, loaded.busy()), number, persons);
        }
    }

    private static Numbered.Person person(Member member, Loaded loaded) {
        var id = member.membership().user();
        var last = loaded.made(id, Changes.booking(member.number()));
        return new Numbered.Person(id, member.number(), last, loaded.holdEnd(id));
    }

    private Optional<Found> find(String sql, Object... parameters) {
        var assigned = new TreeSet<MembershipId>();
        var members = new TreeMap<MembershipId, Member>();
        var services = new ArrayList<Found>();
        database.list(
                sql,
                row -> {
                    row.anyId("assigned_id").map(MembershipId::new).ifPresent(assigned::add);
                    if (row.has("m_id")) {
                        var member = Columns.membership(row);
                        members.put(member.id(), new Member(member, Changes.ofPerson(row)));
                    }
                    return services.isEmpty()
                            && services.add(new Found(
                                    Columns.clinic(row),
                                    row.count("change_seq"),
                                    Columns.service(row, assigned),
                                    members));
                },
                parameters);
        return services.stream()
                .findFirst()
                .map(first -> new Found(
                        first.clinic(), first.number(), JdbcServices.with(first.service(), assigned), members));
    }

    @Override
    public Optional<WholeClinic> ofClinic(ClinicId clinic, Optional<MembershipId> only, Dates dates) {
        var clinicId = Uuids.sought(clinic.value());
        var key = new ArrayList<Object>(List.of(clinicId));
        only.ifPresent(id -> key.add(Uuids.sought(id.value())));
        var members = new TreeMap<MembershipId, Membership>();
        return clinicAndMembers(key, members).map(found -> {
            var loaded = load(
                    only.isPresent() ? ScheduleQuery.ONE_UNBOOKED : ScheduleQuery.MEMBERS_UNBOOKED,
                    clinic,
                    ScheduleQuery.parameters(clinicId, key, around(dates)));
            return new WholeClinic(
                    loaded.of(found), members.values().stream().map(loaded::of).toList(), services(clinicId));
        });
    }

    /** @param key the clinic, and the one member where there is one; {@code members} are added to */
    private Optional<Clinic> clinicAndMembers(List<Object> key, Map<MembershipId, Membership> members) {
        var parameters = new ArrayList<>(key);
        parameters.add(key.getFirst());
        return database.first(
                ScheduleQuery.CLINIC_AND_MEMBERS.formatted(key.size() > 1 ? "AND m.id = ?" : ""),
                row -> {
                    if (row.has("m_id")) {
                        var member = Columns.membership(row);
                        members.put(member.id(), member);
                    }
                    return Columns.clinic(row);
                },
                parameters.toArray());
    }

    private List<Service> services(byte[] clinic) {
        var assigned = new HashMap<ServiceId, SortedSet<MembershipId>>();
        var services = new TreeMap<ServiceId, Service>();
        database.list(
                ScheduleQuery.SERVICES,
                row -> {
                    var service = Columns.service(row, Collections.emptySortedSet());
                    services.put(service.id(), service);
                    var giving = assigned.computeIfAbsent(service.id(), id -> new TreeSet<>());
                    return row.anyId("assigned_id").map(MembershipId::new).map(giving::add);
                },
                clinic);
        return services.values().stream()
                .map(service ->
                        JdbcServices.with(service, assigned.getOrDefault(service.id(), Collections.emptySortedSet())))
                .toList();
    }

    private static Dates around(Dates dates) {
        return dates.widened(AROUND, AROUND);
    }

    private Loaded load(String times, ClinicId clinic, List<Object> parameters) {
        var loaded = new Loaded(clinic);
        database.list(times, loaded::add, parameters.toArray());
        return loaded;
    }
}
