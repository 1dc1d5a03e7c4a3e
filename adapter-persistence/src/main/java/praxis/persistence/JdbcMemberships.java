package praxis.persistence;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.UserId;

/** Table {@code user_clinics}. */
final class JdbcMemberships implements Memberships {

    private static final String SELECT = "SELECT " + Columns.MEMBERSHIP
            + " FROM user_clinics m JOIN users u ON u.id = m.user_id WHERE m.clinic_id = ?";

    private static final List<UniqueKey<Membership>> KEYS = List.of(
            new UniqueKey<>(
                    "email",
                    member -> member.clinic().value(),
                    member -> Optional.of(member.email().value()),
                    "SELECT 1 FROM user_clinics WHERE clinic_id = ? AND user_id = ? AND id <> ?",
                    member -> List.of(clinic(member), Uuids.stored(member.user().value()), id(member))),
            new UniqueKey<>(
                    "external_id",
                    member -> member.clinic().value(),
                    member -> member.externalId().map(ExternalId::value),
                    "SELECT 1 FROM user_clinics WHERE clinic_id = ? AND external_id = ? AND id <> ?",
                    member -> List.of(clinic(member), member.externalId().map(ExternalId::value), id(member))));

    private final Database database;

    JdbcMemberships(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, MembershipId id) {
        return find(clinic, "m.id = ?", Uuids.sought(id.value()));
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, ExternalId id) {
        return find(clinic, "m.external_id = ?", id.value());
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, Email email) {
        return find(clinic, "u.email = ?", email.value());
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, UserId user) {
        return find(clinic, "m.user_id = ?", Uuids.sought(user.value()));
    }

    @Override
    public List<Membership> ofPerson(UserId user) {
        return database.acrossClinics()
                .list(
                        "SELECT " + Columns.MEMBERSHIP + " FROM user_clinics m JOIN users u ON u.id = m.user_id"
                                + " WHERE m.user_id = ? ORDER BY m.clinic_id",
                        Columns::membership,
                        Uuids.sought(user.value()));
    }

    private Optional<Membership> find(ClinicId clinic, String condition, Object value) {
        return database.first(SELECT + " AND " + condition, Columns::membership, Uuids.sought(clinic.value()), value);
    }

    @Override
    public Optional<Membership> lock(ClinicId clinic, MembershipId id) {
        var locked = database.lock(
                "SELECT 1 FROM user_clinics WHERE clinic_id = ? AND id = ? FOR UPDATE",
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
        return locked ? find(clinic, id) : Optional.empty();
    }

    @Override
    public Page<Membership> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = new Database.Conditions(SELECT, Uuids.sought(clinic.value()))
                .and("m.is_provider = ?", filter.isProvider())
                .and("m.status = ?", filter.status())
                .and("m.clinic_role = ?", filter.role())
                .and(
                        "EXISTS (SELECT 1 FROM service_providers p WHERE p.clinic_id = m.clinic_id"
                                + " AND p.provider_id = m.id AND p.service_id = ?)",
                        filter.service().map(service -> Uuids.sought(service.value())))
                .and("m.external_id = ?", filter.externalId().map(ExternalId::value))
                .and(
                        "(" + Database.Conditions.within("m.full_name") + " OR " + Database.Conditions.within("u.email")
                                + ")",
                        filter.q())
                .and(Database.Conditions.within("m.full_name"), filter.name())
                .page(database, "m.id", page, Columns::membership);
        return Page.of(found, page, member -> member.id().value());
    }

    @Override
    public void add(List<Membership> memberships) {
        UniqueKey.guard(
                database,
                KEYS,
                memberships,
                () -> database.updateAll(
                        "INSERT INTO user_clinics (id, clinic_id, user_id, external_id, full_name, phone_e164,"
                                + " clinic_role, is_provider, status, hours_source, revision, created_at, updated_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        memberships,
                        member -> List.of(
                                id(member),
                                clinic(member),
                                Uuids.stored(member.user().value()),
                                member.externalId().map(ExternalId::value),
                                member.fullName(),
                                member.phone().map(PhoneNumber::value),
                                member.role(),
                                member.isProvider(),
                                member.status(),
                                member.hoursSource(),
                                member.revision().number(),
                                member.revision().createdAt(),
                                member.revision().updatedAt())));
        Changes.ofClinics(database, memberships.stream().map(Membership::clinic));
    }

    @Override
    public void replace(Membership member) {
        var found = UniqueKey.guard(
                database,
                KEYS,
                List.of(member),
                () -> database.update(
                                "UPDATE user_clinics SET external_id = ?, full_name = ?, phone_e164 = ?,"
                                        + " clinic_role = ?, is_provider = ?, status = ?, hours_source = ?,"
                                        + " revision = ?, updated_at = ? WHERE clinic_id = ? AND id = ?",
                                member.externalId().map(ExternalId::value),
                                member.fullName(),
                                member.phone().map(PhoneNumber::value),
                                member.role(),
                                member.isProvider(),
                                member.status(),
                                member.hoursSource(),
                                member.revision().number(),
                                member.revision().updatedAt(),
                                clinic(member),
                                id(member))
                        > 0);
        if (!found) throw new IllegalStateException("no such membership");
        Changes.ofClinic(database, member.clinic());
    }

    private static byte[] id(Membership member) {
        return Uuids.stored(member.id().value());
    }

    private static byte[] clinic(Membership member) {
        return Uuids.stored(member.clinic().value());
    }
}
