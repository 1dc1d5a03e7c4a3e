package praxis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;

public final class MemoryMemberships implements Memberships {

    private final MemoryStore store;

    public MemoryMemberships(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, MembershipId id) {
        return first(clinic, member -> member.id().equals(id));
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, ExternalId id) {
        return first(clinic, member -> member.externalId().equals(Optional.of(id)));
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, Email email) {
        return first(clinic, member -> member.email().equals(email));
    }

    @Override
    public Optional<Membership> find(ClinicId clinic, UserId user) {
        return first(clinic, member -> member.user().equals(user));
    }

    @Override
    public List<Membership> ofPerson(UserId user) {
        return store.reading().memberships().values().stream()
                .filter(member -> member.user().equals(user))
                .sorted(Comparator.comparing(Membership::clinic))
                .toList();
    }

    @Override
    public Optional<Membership> lock(ClinicId clinic, MembershipId id) {
        store.writing();
        return find(clinic, id);
    }

    @Override
    public Page<Membership> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = of(clinic).filter(member -> matches(member, filter));
        return MemoryStore.page(found, page, member -> member.id().value());
    }

    @Override
    public void add(List<Membership> memberships) {
        memberships.forEach(this::store);
    }

    @Override
    public void replace(Membership membership) {
        if (find(membership.clinic(), membership.id()).isEmpty()) throw new IllegalStateException("no such membership");
        store(membership);
    }

    private void store(Membership membership) {
        var state = store.writing();
        if (!state.clinics().containsKey(membership.clinic())) throw new IllegalStateException("no such clinic");
        if (!state.users().containsKey(membership.user())) throw new IllegalStateException("no such user");
        of(membership.clinic())
                .filter(other -> !other.id().equals(membership.id()))
                .forEach(other -> distinct(membership, other));
        state.memberships().put(membership.id(), membership);
    }

    private static void distinct(Membership one, Membership other) {
        if (one.user().equals(other.user()))
            throw new AlreadyTaken("email", one.email().value());
        if (one.externalId().isPresent() && one.externalId().equals(other.externalId()))
            throw new AlreadyTaken("external_id", one.externalId().get().value());
    }

    private boolean matches(Membership member, Filter filter) {
        return filter.isProvider().map(asked -> asked == member.isProvider()).orElse(true)
                && filter.status().map(asked -> asked == member.status()).orElse(true)
                && filter.role().map(asked -> asked == member.role()).orElse(true)
                && filter.service().map(asked -> gives(member, asked)).orElse(true)
                && (filter.externalId().isEmpty() || filter.externalId().equals(member.externalId()))
                && filter.q()
                        .map(q -> MemoryStore.contains(member.fullName(), q)
                                || MemoryStore.contains(member.email().value(), q))
                        .orElse(true)
                && filter.name()
                        .map(name -> MemoryStore.contains(member.fullName(), name))
                        .orElse(true);
    }

    private boolean gives(Membership member, ServiceId service) {
        return Optional.ofNullable(store.reading().services().get(service))
                .filter(found -> found.clinic().equals(member.clinic()))
                .filter(found -> found.providers().contains(member.id()))
                .isPresent();
    }

    private Optional<Membership> first(ClinicId clinic, Predicate<Membership> wanted) {
        return of(clinic).filter(wanted).findFirst();
    }

    private Stream<Membership> of(ClinicId clinic) {
        return store.reading().memberships().values().stream()
                .filter(member -> member.clinic().equals(clinic))
                .map(this::withEmail);
    }

    private Membership withEmail(Membership member) {
        var user =
                Optional.ofNullable(store.reading().users().get(member.user())).orElseThrow();
        return new Membership(
                member.id(),
                member.clinic(),
                member.user(),
                member.externalId(),
                user.email(),
                member.fullName(),
                member.phone(),
                member.role(),
                member.isProvider(),
                member.status(),
                member.hoursSource(),
                member.revision());
    }
}
