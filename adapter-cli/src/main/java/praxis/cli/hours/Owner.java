package praxis.cli.hours;

import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;

/** Whose hours: a clinic's, or one provider's there, as the provider was when asked for. */
record Owner(Clinic clinic, Optional<Membership> provider) {

    HoursOwner key() {
        return new HoursOwner(clinic.id(), provider.map(Membership::id));
    }

    /** As the provider is now: rows of their own may have made them follow these (H6). */
    Outcome<Owner> again(UseCases praxis) {
        return provider.map(before ->
                        praxis.members().find(clinic.id(), before.id()).map(now -> new Owner(clinic, Optional.of(now))))
                .orElseGet(() -> Outcome.done(this));
    }

    /** The provider, where the clinic's weekly hours are theirs. */
    Optional<Membership> follower() {
        return provider.filter(member -> member.hoursSource() == HoursSource.CLINIC);
    }
}
