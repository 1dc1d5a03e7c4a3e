package praxis.application.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.port.Ports;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** The members that are said, against those that are stored of one clinic. */
final class MemberPlan {

    /**
     * One member: a membership, or the conflict that prevents it.
     *
     * @param tally of the membership
     */
    record Decided(Optional<Membership> membership, Optional<User> newUser, Tally tally, Optional<String> conflict) {}

    private final Ports ports;
    private final ClinicId clinic;
    private final KnownUsers users;
    private final Instant now;
    private final Map<String, Membership> byExternalId = new HashMap<>();
    private final Map<String, Membership> byId = new HashMap<>();
    private final Map<Email, Membership> byEmail = new HashMap<>();

    MemberPlan(Ports ports, ClinicId clinic, List<Membership> stored, KnownUsers users, Instant now) {
        this.ports = ports;
        this.clinic = clinic;
        this.users = users;
        this.now = now;
        for (var member : stored) {
            member.externalId().ifPresent(id -> byExternalId.put(id.value(), member));
            byId.put(member.id().value(), member);
            byEmail.put(member.email(), member);
        }
    }

    Decided decide(Member said) {
        Email email;
        try {
            email = said.email().orElseGet(() -> new Email(said.person()));
        } catch (InvalidValue e) {
            return conflict("needs an email; its person \"" + said.person() + "\" is none");
        }
        var sameKey =
                Optional.ofNullable(byExternalId.get(said.id())).or(() -> Optional.ofNullable(byId.get(said.id())));
        if (sameKey.isPresent() && !sameKey.get().email().equals(email))
            return conflict("\"" + said.id() + "\" is " + sameKey.get().email() + " in this clinic, not " + email
                    + "; an import does not change a person's e-mail");
        if (sameKey.isPresent()) return changed(said, sameKey.get());
        var samePerson = Optional.ofNullable(byEmail.get(email));
        if (samePerson.isPresent() && samePerson.get().externalId().isPresent())
            return conflict(email + " is in this clinic as \""
                    + samePerson.get().externalId().get() + "\", not as \"" + said.id() + "\"");
        return samePerson.map(stored -> changed(said, stored)).orElseGet(() -> added(said, email));
    }

    private static Decided conflict(String sentence) {
        return new Decided(Optional.empty(), Optional.empty(), Tally.REFUSED, Optional.of(sentence));
    }

    private Decided added(Member said, Email email) {
        var known = users.find(email);
        var user = known.orElseGet(() -> new User(new UserId(ports.ids().next()), email, Revision.first(now)));
        var membership = new Membership(
                new MembershipId(ports.ids().next()),
                clinic,
                user.id(),
                Optional.of(new ExternalId(said.id())),
                email,
                said.fullName().orElse(email.value()),
                said.phone(),
                said.role().orElse(ClinicRole.STAFF),
                said.isProvider(),
                said.status(),
                source(said, HoursSource.CLINIC),
                Revision.first(now));
        byEmail.put(email, membership);
        var newUser = known.isPresent() ? Optional.<User>empty() : Optional.of(user);
        return new Decided(Optional.of(membership), newUser, Tally.ADDED, Optional.empty());
    }

    /** Own rows make a provider follow them (H6). */
    private static HoursSource source(Member said, HoursSource stored) {
        var ownRows = said.hours().week().filter(week -> !week.isEmpty()).isPresent();
        return said.source().orElse(ownRows ? HoursSource.OWN : stored);
    }

    private Decided changed(Member said, Membership stored) {
        if (over(stored, said, stored.revision()).equals(stored))
            return new Decided(Optional.of(stored), Optional.empty(), Tally.UNCHANGED, Optional.empty());
        var before = ports.memberships().lock(clinic, stored.id()).orElse(stored);
        if (!before.status().mayBecome(said.status()))
            return conflict("\"" + said.id() + "\": " + before.status().refuses(said.status()));
        var after = over(before, said, before.revision().next(now));
        return new Decided(Optional.of(after), Optional.empty(), Tally.CHANGED, Optional.empty());
    }

    private static Membership over(Membership stored, Member said, Revision revision) {
        var isKnownById = stored.id().value().equals(said.id());
        return new Membership(
                stored.id(),
                stored.clinic(),
                stored.user(),
                isKnownById ? stored.externalId() : Optional.of(new ExternalId(said.id())),
                stored.email(),
                said.fullName().orElse(stored.fullName()),
                said.phone().or(stored::phone),
                said.role().orElse(stored.role()),
                said.isProvider(),
                said.status(),
                source(said, stored.hoursSource()),
                revision);
    }
}
