package praxis.application.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import praxis.application.ExternalIds;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Appointments;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

/** Keeps what patients can ask for, and who gives it. */
public final class ManageServices {

    /** A service to be made. */
    public record Draft(
            Optional<ExternalId> externalId,
            String name,
            SlotRules rules,
            Optional<Money> price,
            Set<MembershipId> providers,
            boolean active) {}

    private final Access access;
    private final Transactions transactions;
    private final Services services;
    private final Memberships memberships;
    private final Appointments appointments;
    private final Ids ids;
    private final InstantSource clock;

    public ManageServices(
            Access access,
            Transactions transactions,
            Services services,
            Memberships memberships,
            Appointments appointments,
            Ids ids,
            InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.services = services;
        this.memberships = memberships;
        this.appointments = appointments;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused as not found where a provider is no member of the clinic. */
    public Outcome<Service> create(ClinicId clinic, Draft draft) {
        var service = new Service(
                new ServiceId(ids.next()),
                clinic,
                draft.externalId(),
                draft.name(),
                draft.rules(),
                draft.price(),
                new TreeSet<>(draft.providers()),
                draft.active(),
                Revision.first(clock.instant()));
        return transactions.decide(() -> access.to(Permission.MANAGE_SERVICES, clinic)
                .then(there -> withKnownProviders(service, Set.of()))
                .then(known -> unambiguous(known, Optional.empty()))
                .map(known -> {
                    services.add(List.of(known));
                    return known;
                }));
    }

    private Outcome<Service> withKnownProviders(Service service, Set<MembershipId> known) {
        for (var provider : service.providers())
            if (!known.contains(provider)
                    && memberships.find(service.clinic(), provider).isEmpty())
                return Outcome.found(Optional.empty(), "provider", provider);
        return Outcome.done(service);
    }

    private Outcome<Service> unambiguous(Service service, Optional<ExternalId> before) {
        return ExternalIds.unambiguous(
                service,
                before,
                service.externalId(),
                id -> !id.equals(service.id().value())
                        && services.find(service.clinic(), new ServiceId(id)).isPresent());
    }

    /** An app sees only what is offered. */
    public Outcome<Service> find(ClinicId clinic, ServiceId id) {
        return transactions.read(() -> access.may(Permission.READ_SERVICES, clinic)
                .then(standing -> Outcome.found(
                        services.find(clinic, id).filter(service -> standing != Standing.APP || service.active()),
                        "service",
                        id)));
    }

    /** As {@link #find}. */
    public Outcome<Page<Service>> list(ClinicId clinic, Services.Filter filter, PageRequest page) {
        return transactions.read(() -> access.may(Permission.READ_SERVICES, clinic)
                .then(standing -> access.found(clinic)
                        .map(there -> (standing == Standing.APP ? filter.offered() : Optional.of(filter))
                                .map(seen -> services.list(clinic, seen, page))
                                .orElseGet(Page::ofNothing))));
    }

    /** @param change of anything but the ids and the revision, which goes on by itself if something changed */
    public Outcome<Service> change(ClinicId clinic, ServiceId id, IfMatch ifMatch, UnaryOperator<Service> change) {
        return transactions.decide(() -> access.may(Permission.MANAGE_SERVICES, clinic)
                .then(may -> Outcome.found(services.lock(clinic, id), "service", id))
                .then(service -> ifMatch.check(service, service.revision().number()))
                .then(before -> withKnownProviders(change.apply(before), before.providers())
                        .then(after -> unambiguous(after, before.externalId()))
                        .map(after -> replaced(before, after))));
    }

    private Service replaced(Service before, Service after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        services.replace(next);
        return next;
    }

    /** Assigns one more provider; nothing changes for one who is assigned already. */
    public Outcome<Service> assign(ClinicId clinic, ServiceId id, MembershipId provider) {
        return change(clinic, id, IfMatch.ANY, service -> service.givenAlsoBy(provider));
    }

    /** Takes a provider away; nothing changes for one who is not assigned. */
    public Outcome<Service> unassign(ClinicId clinic, ServiceId id, MembershipId provider) {
        return change(clinic, id, IfMatch.ANY, service -> service.notGivenBy(provider));
    }

    /** Refused while an appointment refers to it, also one of the past; {@code active} false withdraws it instead. */
    public Outcome<Service> remove(ClinicId clinic, ServiceId id, IfMatch ifMatch) {
        return transactions.decide(() -> access.may(Permission.MANAGE_SERVICES, clinic)
                .then(may -> Outcome.found(services.lock(clinic, id), "service", id))
                .then(service -> ifMatch.check(service, service.revision().number()))
                .then(service -> appointments.anyOf(clinic, id) ? inUse(service) : Outcome.done(service))
                .map(service -> {
                    services.remove(clinic, id);
                    return service;
                }));
    }

    private Outcome<Service> inUse(Service service) {
        return access.found(service.clinic()).then(clinic -> Outcome.refused(new Refusal.InUse(clinic, service)));
    }
}
