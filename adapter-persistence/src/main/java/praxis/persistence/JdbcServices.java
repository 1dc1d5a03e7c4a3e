package praxis.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** Tables {@code services} and {@code service_providers}. */
final class JdbcServices implements Services {

    private static final String SELECT = "SELECT " + Columns.SERVICE + " FROM services s WHERE s.clinic_id = ?";

    private static final String ONE = " WHERE clinic_id = ? AND id = ?";

    private static final String UNASSIGN = "DELETE FROM service_providers WHERE clinic_id = ? AND service_id = ?";

    private static final List<UniqueKey<Service>> KEYS = List.of(new UniqueKey<>(
            "external_id",
            service -> service.clinic().value(),
            service -> service.externalId().map(ExternalId::value),
            "SELECT 1 FROM services WHERE clinic_id = ? AND external_id = ? AND id <> ?",
            service -> List.of(clinic(service), service.externalId().map(ExternalId::value), id(service))));

    private final Database database;

    JdbcServices(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Service> find(ClinicId clinic, ServiceId id) {
        return find(clinic, "s.id = ?", Uuids.sought(id.value()));
    }

    @Override
    public Optional<Service> find(ClinicId clinic, ExternalId id) {
        return find(clinic, "s.external_id = ?", id.value());
    }

    private Optional<Service> find(ClinicId clinic, String condition, Object value) {
        var found = database.list(
                SELECT + " AND " + condition,
                row -> Columns.service(row, Collections.emptySortedSet()),
                Uuids.sought(clinic.value()),
                value);
        return withProviders(clinic, found).stream().findFirst();
    }

    @Override
    public List<Key> named(Collection<ClinicId> clinics, String name) {
        if (clinics.isEmpty()) return List.of();
        var parameters = new ArrayList<Object>();
        for (var clinic : clinics) parameters.add(Uuids.sought(clinic.value()));
        parameters.addAll(List.of(name, name));
        return database.acrossClinics()
                .list(
                        "SELECT s.clinic_id, s.id FROM services s WHERE s.clinic_id IN ("
                                + Places.of(clinics.size())
                                + ") AND (s.external_id = ? OR UPPER(s.name) = UPPER(?)) ORDER BY s.clinic_id, s.id",
                        row -> new Key(new ClinicId(row.id("clinic_id")), new ServiceId(row.id("id"))),
                        parameters.toArray());
    }

    @Override
    public Optional<Service> lock(ClinicId clinic, ServiceId id) {
        var locked = database.lock(
                "SELECT 1 FROM services" + ONE + " FOR UPDATE", Uuids.sought(clinic.value()), Uuids.sought(id.value()));
        return locked ? find(clinic, id) : Optional.empty();
    }

    @Override
    public Page<Service> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = new Database.Conditions(SELECT, Uuids.sought(clinic.value()))
                .and("s.active = ?", filter.active())
                .and("s.external_id = ?", filter.externalId().map(ExternalId::value))
                .and(Database.Conditions.within("s.name"), filter.q())
                .page(database, "s.id", page, row -> Columns.service(row, Collections.emptySortedSet()));
        return Page.of(
                withProviders(clinic, found), page, service -> service.id().value());
    }

    /** @param services in the order of their ids */
    private List<Service> withProviders(ClinicId clinic, List<Service> services) {
        if (services.isEmpty()) return services;
        var providers =
                providers(clinic, services.getFirst().id(), services.getLast().id());
        return services.stream()
                .map(service -> with(service, providers.getOrDefault(service.id(), Collections.emptySortedSet())))
                .toList();
    }

    private Map<ServiceId, SortedSet<MembershipId>> providers(ClinicId clinic, ServiceId first, ServiceId last) {
        var providers = new HashMap<ServiceId, SortedSet<MembershipId>>();
        database.list(
                "SELECT service_id, provider_id FROM service_providers"
                        + " WHERE clinic_id = ? AND service_id BETWEEN ? AND ?",
                row -> providers
                        .computeIfAbsent(new ServiceId(row.id("service_id")), id -> new TreeSet<>())
                        .add(new MembershipId(row.id("provider_id"))),
                Uuids.sought(clinic.value()),
                Uuids.sought(first.value()),
                Uuids.sought(last.value()));
        return providers;
    }

    static Service with(Service service, SortedSet<MembershipId> providers) {
        return new Service(
                service.id(),
                service.clinic(),
                service.externalId(),
                service.name(),
                service.rules(),
                service.price(),
                providers,
                service.active(),
                service.revision());
    }

    @Override
    public void add(List<Service> services) {
        UniqueKey.guard(
                database,
                KEYS,
                services,
                () -> database.updateAll(
                        "INSERT INTO services (external_id, name, duration_minutes, step_minutes, alignment,"
                                + " buffer_before_minutes, buffer_after_minutes, min_notice_minutes, horizon_days,"
                                + " price_amount, price_currency, active, revision, updated_at, clinic_id, id,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        services,
                        service -> {
                            var values = values(service);
                            values.add(service.revision().createdAt());
                            return values;
                        }));
        assign(services);
        Changes.ofClinics(database, services.stream().map(Service::clinic));
    }

    @Override
    public void replace(Service service) {
        var found = UniqueKey.guard(
                database,
                KEYS,
                List.of(service),
                () -> database.update(
                                "UPDATE services SET external_id = ?, name = ?, duration_minutes = ?,"
                                        + " step_minutes = ?, alignment = ?, buffer_before_minutes = ?,"
                                        + " buffer_after_minutes = ?, min_notice_minutes = ?, horizon_days = ?,"
                                        + " price_amount = ?, price_currency = ?, active = ?, revision = ?,"
                                        + " updated_at = ?" + ONE,
                                values(service).toArray())
                        > 0);
        if (!found) throw new IllegalStateException("no such service");
        database.update(UNASSIGN, clinic(service), id(service));
        assign(List.of(service));
        Changes.ofClinic(database, service.clinic());
    }

    private static List<Object> values(Service service) {
        var rules = service.rules();
        return new ArrayList<>(List.of(
                service.externalId().map(ExternalId::value),
                service.name(),
                rules.duration(),
                rules.step(),
                rules.alignment(),
                rules.bufferBefore(),
                rules.bufferAfter(),
                rules.minNotice(),
                rules.horizonDays(),
                service.price().map(Money::amount),
                service.price().map(price -> price.currency().getCurrencyCode()),
                service.active(),
                service.revision().number(),
                service.revision().updatedAt(),
                clinic(service),
                id(service)));
    }

    private void assign(List<Service> services) {
        record Assigned(Service service, MembershipId provider) {}
        var assigned = services.stream()
                .flatMap(service -> service.providers().stream().map(provider -> new Assigned(service, provider)))
                .toList();
        database.updateAll(
                "INSERT INTO service_providers (clinic_id, service_id, provider_id) VALUES (?, ?, ?)",
                assigned,
                one -> List.of(
                        clinic(one.service()),
                        id(one.service()),
                        Uuids.stored(one.provider().value())));
    }

    @Override
    public void remove(ClinicId clinic, ServiceId id) {
        database.update(UNASSIGN, Uuids.sought(clinic.value()), Uuids.sought(id.value()));
        database.update("DELETE FROM services" + ONE, Uuids.sought(clinic.value()), Uuids.sought(id.value()));
        Changes.ofClinic(database, clinic);
    }

    private static byte[] id(Service service) {
        return Uuids.stored(service.id().value());
    }

    private static byte[] clinic(Service service) {
        return Uuids.stored(service.clinic().value());
    }
}
