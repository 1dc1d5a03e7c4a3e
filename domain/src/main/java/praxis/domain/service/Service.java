package praxis.domain.service;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;

/**
 * What a patient asks for in one clinic.
 *
 * @param name 1 to 200 characters
 * @param providers those who give it, in the order of their ids; without any it has no slots (S5)
 * @param active while false it has no slots and cannot be booked
 */
public record Service(
        ServiceId id,
        ClinicId clinic,
        Optional<ExternalId> externalId,
        String name,
        SlotRules rules,
        Optional<Money> price,
        SortedSet<MembershipId> providers,
        boolean active,
        Revision revision) {

    public Service {
        name = InvalidValue.text("name", name, 200);
        providers = Collections.unmodifiableSortedSet(new TreeSet<>(providers));
    }

    public Service revised(Revision next) {
        return new Service(id, clinic, externalId, name, rules, price, providers, active, next);
    }

    /** The same service with one more provider. */
    public Service givenAlsoBy(MembershipId provider) {
        var more = new TreeSet<>(providers);
        more.add(provider);
        return new Service(id, clinic, externalId, name, rules, price, more, active, revision);
    }

    /** The same service without a provider. */
    public Service notGivenBy(MembershipId provider) {
        var fewer = new TreeSet<>(providers);
        fewer.remove(provider);
        return new Service(id, clinic, externalId, name, rules, price, fewer, active, revision);
    }
}
