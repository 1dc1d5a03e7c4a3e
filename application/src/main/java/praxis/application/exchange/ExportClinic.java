package praxis.application.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.exchange.ClinicDocument.Away;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.exchange.ClinicDocument.Member;
import praxis.application.exchange.ClinicDocument.Offer;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.application.port.Closures;
import praxis.application.port.Memberships;
import praxis.application.port.Ports;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.access.Permission;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;

/** Writes down all that is stored of a clinic, so that importing it again changes nothing. */
public final class ExportClinic {

    private final Access access;
    private final Ports ports;

    public ExportClinic(Access access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    /** For who may manage the members; leave, which is the persons' own, for administrators of the platform only. Things are named by their external ids, by their ids where they have none. */
    public Outcome<ClinicDocument> export(ClinicId id) {
        return ports.transactions()
                .read(() -> access.to(Permission.MANAGE_MEMBERS, id).map(this::document));
    }

    /** Members, whom nobody removes, are read after what names them: who joins meanwhile is known by a key too. */
    private ClinicDocument document(Clinic clinic) {
        var id = clinic.id();
        var services = Pages.all(page -> ports.services().list(id, Services.Filter.ALL, page));
        var closures = Pages.all(page -> ports.closures().list(id, Closures.Filter.ALL, page));
        var members = Pages.all(page -> ports.memberships().list(id, Memberships.Filter.ALL, page));
        var keys = members.stream().collect(Collectors.toMap(Membership::id, ExportClinic::key));
        return new ClinicDocument(
                key(clinic.externalId(), id),
                clinic.name(),
                clinic.zone(),
                Optional.of(clinic.status()),
                Optional.of(clinic.selfService()),
                hours(HoursOwner.clinic(id)),
                members.stream().map(this::member).toList(),
                services.stream().map(service -> offer(service, keys)).toList(),
                closures.stream().map(closure -> closed(closure, keys)).toList(),
                members.stream().flatMap(this::leaves).toList());
    }

    private static String key(Membership member) {
        return key(member.externalId(), member.id());
    }

    private static String key(Optional<ExternalId> externalId, Object id) {
        return externalId.map(ExternalId::value).orElseGet(id::toString);
    }

    private Said hours(HoursOwner owner) {
        var stored = ports.workSchedules().find(owner).orElseGet(() -> WorkSchedule.empty(owner));
        return new Said(Optional.of(stored.hours().week()), Optional.of(stored.special()));
    }

    private Member member(Membership member) {
        return new Member(
                key(member),
                member.email().value(),
                Optional.of(member.email()),
                Optional.of(member.fullName()),
                member.phone(),
                Optional.of(member.role()),
                member.isProvider(),
                member.status(),
                Optional.of(member.hoursSource()),
                hours(HoursOwner.provider(member.clinic(), member.id())),
                "");
    }

    private static Offer offer(Service service, Map<MembershipId, String> keys) {
        var providers = service.providers().stream().map(keys::get).collect(Collectors.toCollection(TreeSet::new));
        return new Offer(
                key(service.externalId(), service.id()),
                service.name(),
                service.rules(),
                false,
                service.price(),
                service.active(),
                Optional.of(providers));
    }

    private static Closed closed(Closure closure, Map<MembershipId, String> keys) {
        return new Closed(closure.externalId(), closure.provider().map(keys::get), closure.stretch(), closure.reason());
    }

    private Stream<Away> leaves(Membership member) {
        if (!access.actor().isPlatformAdmin()) return Stream.empty();
        return Pages.all(page -> ports.leaves().list(member.user(), page)).stream()
                .map(leave -> new Away(member.email().value(), leave.stretch(), leave.reason()));
    }
}
