package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import praxis.application.Outcome;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.User;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/**
 * What every contract of a port stands on: the store of the {@link AllPortsContract} that it is nested in, and small
 * things to put into it. Tests share the store.
 */
@ExtendWith(PortContract.OfItsStore.class)
public abstract class PortContract {

    /** Tells a contract whose it is. */
    static final class OfItsStore implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            var tests = context.getRequiredTestInstances();
            tests.findInstance(PortContract.class).orElseThrow().store =
                    tests.findInstance(AllPortsContract.class).orElseThrow();
        }
    }

    @SuppressWarnings("NullAway.Init") // before each test
    private AllPortsContract store;

    /** Instants are stored to the millisecond. */
    protected static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123Z");

    protected static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);

    protected static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    /** The same for all tests of one store. */
    protected final Ports ports() {
        return store.ports();
    }

    /** The same store as another process sees it, where there can be one. */
    protected final Ports elsewhere() {
        return store.elsewhere();
    }

    /** Whether a second transaction waits for the end of the first. */
    protected final boolean isOneAtATime() {
        return store.isOneAtATime();
    }

    protected final <T> T read(Supplier<T> work) {
        return ports().transactions().read(work);
    }

    /** Writes in a transaction that must be done. */
    protected final void write(Runnable work) {
        assertThat(decide(work)).isEqualTo(Outcome.done(true));
    }

    protected final Outcome<Boolean> decide(Runnable work) {
        return ports().transactions().decide(() -> {
            work.run();
            return Outcome.done(true);
        });
    }

    protected final String id() {
        return ports().ids().next();
    }

    protected final Clinic clinic() {
        var clinic = newClinic(Optional.empty(), "Clínica Norte");
        write(() -> ports().clinics().add(List.of(clinic)));
        return clinic;
    }

    protected final Clinic newClinic(Optional<ExternalId> externalId, String name) {
        return new Clinic(
                new ClinicId(id()), externalId, name, ZoneId.of("Europe/Madrid"), ClinicStatus.ACTIVE, revision());
    }

    protected final User user() {
        var user = newUser();
        write(() -> ports().users().add(List.of(user)));
        return user;
    }

    protected final User newUser() {
        var id = id();
        return new User(new UserId(id), new Email(id + "@example.org"), revision());
    }

    protected final Membership member(Clinic clinic) {
        var member = newMember(clinic, user(), Optional.empty(), "Ana Ruiz");
        write(() -> ports().memberships().add(List.of(member)));
        return member;
    }

    protected final Membership newMember(Clinic clinic, User user, Optional<ExternalId> externalId, String name) {
        return new Membership(
                new MembershipId(id()),
                clinic.id(),
                user.id(),
                externalId,
                user.email(),
                name,
                Optional.empty(),
                ClinicRole.STAFF,
                true,
                MembershipStatus.APPROVED,
                HoursSource.OWN,
                revision());
    }

    protected final Service newService(Clinic clinic, Optional<ExternalId> externalId, Membership... providers) {
        return new Service(
                new ServiceId(id()),
                clinic.id(),
                externalId,
                "Consultation",
                SlotRules.of(30),
                Optional.empty(),
                ids(providers),
                true,
                revision());
    }

    protected static SortedSet<MembershipId> ids(Membership... members) {
        var ids = new TreeSet<MembershipId>();
        for (var member : members) ids.add(member.id());
        return ids;
    }

    protected final Closure newClosure(
            Clinic clinic, Optional<ExternalId> externalId, Optional<Membership> provider, Stretch stretch) {
        return new Closure(
                new ClosureId(id()),
                clinic.id(),
                externalId,
                provider.map(Membership::id),
                stretch,
                Optional.empty(),
                revision());
    }

    protected static Stretch days(String first, String last) {
        return new Stretch.AllDay(new Dates(LocalDate.parse(first), LocalDate.parse(last)));
    }

    protected static Optional<ExternalId> key(String text) {
        return Optional.of(new ExternalId(text));
    }

    protected static Revision revision() {
        return Revision.first(NOW);
    }

    static Membership as(Membership member, MembershipStatus status) {
        return with(member, member.role(), status);
    }

    static Membership with(Membership member, ClinicRole role, MembershipStatus status) {
        return new Membership(
                member.id(),
                member.clinic(),
                member.user(),
                member.externalId(),
                member.email(),
                member.fullName(),
                member.phone(),
                role,
                member.isProvider(),
                status,
                HoursSource.OWN,
                member.revision().next(NOW));
    }

    /** What another process sees of a mark. */
    final long number(Mark mark) {
        return elsewhere().live().glances().at(Set.of(mark)).of(mark);
    }
}
