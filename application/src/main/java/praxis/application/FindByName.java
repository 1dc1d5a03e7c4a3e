package praxis.application;

import java.util.Optional;
import java.util.function.Supplier;
import praxis.application.access.Access;
import praxis.application.port.Clinics;
import praxis.application.port.Memberships;
import praxis.application.port.Services;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** Finds what operators name: by external id, by id, and a provider also by e-mail. */
public final class FindByName {

    private final Access access;
    private final Transactions transactions;
    private final Clinics clinics;
    private final Memberships memberships;
    private final Services services;

    public FindByName(
            Access access, Transactions transactions, Clinics clinics, Memberships memberships, Services services) {
        this.access = access;
        this.transactions = transactions;
        this.clinics = clinics;
        this.memberships = memberships;
        this.services = services;
    }

    public Outcome<Clinic> clinic(String name) {
        return transactions.read(() -> Outcome.found(
                        externalId(name).flatMap(clinics::find).or(() -> clinics.find(new ClinicId(name))),
                        "clinic",
                        name)
                .then(clinic -> permitted(clinic, name)));
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
                .then(may -> Outcome.found(
                        externalId(name)
                                .flatMap(id -> memberships.find(clinic, id))
                                .or(() -> memberships.find(clinic, new MembershipId(name)))
                                .or(() ->
                                        valid(() -> new Email(name)).flatMap(email -> memberships.find(clinic, email))),
                        "provider",
                        name)));
    }

    public Outcome<Service> service(ClinicId clinic, String name) {
        return transactions.read(() -> access.may(Permission.READ_SERVICES, clinic)
                .then(may -> Outcome.found(
                        externalId(name)
                                .flatMap(id -> services.find(clinic, id))
                                .or(() -> services.find(clinic, new ServiceId(name))),
                        "service",
                        name)));
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
