package praxis.cli.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.application.exchange.ClinicDocument;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.domain.Revision;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Hours;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.WeeklyHours;

/**
 * A schedule document as the rules see a stored clinic; the document's own names are the ids.
 *
 * @param providers by id, in the document's order
 * @param services by id
 */
record SimulatedClinic(
        ClinicSchedule schedule, Map<String, ProviderSchedule> providers, Map<String, Service> services) {

    private static final Revision NEVER_STORED = Revision.first(Instant.EPOCH);

    /** The rules ask for no e-mail; a document that is not stored needs none. */
    private static final Email NO_EMAIL = new Email("nobody@invalid");

    static SimulatedClinic of(ClinicDocument document) {
        var id = new ClinicId(document.id());
        var clinic = new Clinic(
                id,
                Optional.empty(),
                document.name(),
                document.zone(),
                document.status().orElse(ClinicStatus.ACTIVE),
                NEVER_STORED);
        var providers = new LinkedHashMap<String, ProviderSchedule>();
        document.members().forEach(member -> providers.put(member.id(), provider(id, member, document)));
        var services = new LinkedHashMap<String, Service>();
        document.services().forEach(offer -> services.put(offer.id(), service(id, offer)));
        var closures = closures(id, document, Optional.empty());
        return new SimulatedClinic(new ClinicSchedule(clinic, hours(document.hours()), closures), providers, services);
    }

    /** @throws DocumentRefused if there is none */
    ProviderSchedule provider(String path, String id) {
        return Optional.ofNullable(providers.get(id)).orElseThrow(() -> DocumentRefused.notFound(path, "provider", id));
    }

    /** @throws DocumentRefused if there is none */
    Service service(String path, String id) {
        return Optional.ofNullable(services.get(id)).orElseThrow(() -> DocumentRefused.notFound(path, "service", id));
    }

    List<ProviderSchedule> assigned(Service service) {
        return providers.values().stream()
                .filter(provider -> service.providers().contains(provider.id()))
                .toList();
    }

    private static Hours hours(Said said) {
        return new Hours(said.week().orElse(WeeklyHours.NONE), said.special().orElse(SpecialHours.NONE));
    }

    private static ProviderSchedule provider(ClinicId clinic, Member member, ClinicDocument document) {
        return new ProviderSchedule(
                membership(clinic, member),
                hours(member.hours()),
                closures(clinic, document, Optional.of(member.id())),
                leaves(document, member.person()));
    }

    private static Membership membership(ClinicId clinic, Member member) {
        return new Membership(
                new MembershipId(member.id()),
                clinic,
                new UserId(member.person()),
                Optional.empty(),
                member.email().orElse(NO_EMAIL),
                member.fullName().orElse(member.id()),
                member.phone(),
                member.role().orElse(ClinicRole.STAFF),
                member.isProvider(),
                member.status(),
                member.source().orElse(HoursSource.CLINIC),
                NEVER_STORED);
    }

    private static List<Closure> closures(ClinicId clinic, ClinicDocument document, Optional<String> provider) {
        var closures = new ArrayList<Closure>();
        for (Closed closed : document.closures())
            if (closed.provider().equals(provider))
                closures.add(new Closure(
                        new ClosureId("closure " + closures.size()),
                        clinic,
                        Optional.empty(),
                        provider.map(MembershipId::new),
                        closed.stretch(),
                        closed.reason(),
                        NEVER_STORED));
        return closures;
    }

    private static List<Leave> leaves(ClinicDocument document, String person) {
        return document.leaves().stream()
                .filter(leave -> leave.person().equals(person))
                .map(leave -> new Leave(
                        new LeaveId("leave"), new UserId(person), leave.stretch(), leave.reason(), NEVER_STORED))
                .toList();
    }

    private static Service service(ClinicId clinic, Offer offer) {
        return new Service(
                new ServiceId(offer.id()),
                clinic,
                Optional.empty(),
                offer.name(),
                offer.rules(),
                offer.price(),
                offer.providers().orElse(Set.of()).stream()
                        .map(MembershipId::new)
                        .collect(Collectors.toCollection(TreeSet::new)),
                offer.active(),
                NEVER_STORED);
    }
}
