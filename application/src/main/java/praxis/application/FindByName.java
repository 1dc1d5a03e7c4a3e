package praxis.application;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import praxis.application.access.Access;
import praxis.application.port.Clinics;
import praxis.application.port.Closures;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** Finds what operators name: by external id, by id, and a provider also by e-mail. */
public final class FindByName {

    private static final PageRequest MANY = new PageRequest(PageRequest.MOST, Optional.empty());

    private final Access access;
    private final Transactions transactions;
    private final Clinics clinics;
    private final Memberships memberships;
    private final Services services;
    private final Closures closures;

    public FindByName(
            Access access,
            Transactions transactions,
            Clinics clinics,
            Memberships memberships,
            Services services,
            Closures closures) {
        this.access = access;
        this.transactions = transactions;
        this.clinics = clinics;
        this.memberships = memberships;
        this.services = services;
        this.closures = closures;
    }

    public Outcome<Clinic> clinic(String name) {
        return transactions.read(() -> externalId(name)
                .flatMap(clinics::find)
                .or(() -> clinics.find(new ClinicId(name)))
                .map(clinic -> permitted(clinic, name))
                .orElseGet(() ->
                        Outcome.refused(new Refusal.NotFound("clinic", name, Optional.empty(), clinicCalled(name)))));
    }

    /** For those alone who may see every clinic. */
    private Optional<String> clinicCalled(String name) {
        if (!access.actor().isPlatformAdmin()) return Optional.empty();
        var alike = clinics.list(new Clinics.Filter(Optional.empty(), Optional.of(name)), MANY);
        return called(name, alike, Clinic::name).map(clinic -> key(clinic.externalId(), clinic.id()));
    }

    /** Another's clinic is not found by the very name that was asked for: its id is no business of the caller's. */
    private Outcome<Clinic> permitted(Clinic clinic, String name) {
        var may = access.may(Permission.READ_CLINIC, clinic.id());
        return may instanceof Outcome.Refused<Standing>(Refusal.NotFound unseen)
                ? Outcome.found(Optional.empty(), unseen.kind(), name)
                : may.map(standing -> clinic);
    }

    public Outcome<Membership> member(ClinicId clinic, String name) {
        return transactions.read(() -> access.may(Permission.READ_MEMBERS, clinic)
                .then(may -> externalId(name)
                        .flatMap(id -> memberships.find(clinic, id))
                        .or(() -> memberships.find(clinic, new MembershipId(name)))
                        .or(() -> valid(() -> new Email(name)).flatMap(email -> memberships.find(clinic, email)))
                        .map(Outcome::done)
                        .orElseGet(() -> notFound("provider", name, clinic, memberCalled(clinic, name)))));
    }

    private Optional<String> memberCalled(ClinicId clinic, String name) {
        var none = Memberships.Filter.ALL;
        var filter = new Memberships.Filter(
                none.isProvider(),
                none.status(),
                none.role(),
                none.service(),
                none.externalId(),
                none.q(),
                Optional.of(name));
        return called(name, memberships.list(clinic, filter, MANY), Membership::fullName)
                .map(member -> key(member.externalId(), member.email()));
    }

    public Outcome<Service> service(ClinicId clinic, String name) {
        return transactions.read(() -> access.may(Permission.READ_SERVICES, clinic)
                .then(may -> externalId(name)
                        .flatMap(id -> services.find(clinic, id))
                        .or(() -> services.find(clinic, new ServiceId(name)))
                        .map(Outcome::done)
                        .orElseGet(() -> notFound("service", name, clinic, serviceCalled(clinic, name)))));
    }

    public Outcome<Closure> closure(ClinicId clinic, String name) {
        return transactions.read(() -> access.may(Permission.READ_CLOSURES, clinic)
                .then(may -> externalId(name)
                        .flatMap(id -> closure(clinic, id))
                        .or(() -> closures.find(clinic, new ClosureId(name)))
                        .map(Outcome::done)
                        .orElseGet(() -> notFound("closure", name, clinic, Optional.empty()))));
    }

    private Optional<Closure> closure(ClinicId clinic, ExternalId id) {
        var none = Closures.Filter.ALL;
        var filter = new Closures.Filter(none.provider(), none.from(), none.to(), Optional.of(id));
        return closures.list(clinic, filter, MANY).items().stream().findFirst();
    }

    private Optional<String> serviceCalled(ClinicId clinic, String name) {
        var alike =
                services.list(clinic, new Services.Filter(Optional.empty(), Optional.empty(), Optional.of(name)), MANY);
        return called(name, alike, Service::name).map(service -> key(service.externalId(), service.id()));
    }

    private <T> Outcome<T> notFound(String kind, String name, ClinicId clinic, Optional<String> namesake) {
        return Outcome.refused(
                new Refusal.NotFound(kind, name, clinics.find(clinic).map(Clinic::name), namesake));
    }

    /** The only one of those alike that has this very name, in any case. */
    private static <T> Optional<T> called(String name, Page<T> alike, Function<T, String> nameOf) {
        var same = alike.items().stream()
                .filter(one -> nameOf.apply(one).equalsIgnoreCase(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static String key(Optional<ExternalId> external, Object other) {
        return external.map(ExternalId::value).orElseGet(other::toString);
    }

    private static Optional<ExternalId> externalId(String name) {
        return valid(() -> new ExternalId(name));
    }

    private static <T> Optional<T> valid(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue notOne) {
            return Optional.empty();
        }
    }
}
