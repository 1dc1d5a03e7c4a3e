package praxis.application.audit;

import java.time.InstantSource;
import java.util.Optional;
import praxis.application.outbox.Outbox;
import praxis.application.port.EventPorts;
import praxis.application.port.IdentityPorts;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry.Kind;
import praxis.domain.hours.WorkSchedule;

/** One store's ports as one caller uses them: what is written by them is recorded and told in the same transaction. */
public final class Audited {

    private Audited() {}

    public static Ports ports(Ports ports, Actor actor, InstantSource clock) {
        var outbox = new Outbox(ports, clock);
        return ports(ports.with(outbox.transactions()), actor, clock, outbox::changed);
    }

    /** @param witness is told of each write before it happens */
    public static Ports ports(Ports ports, Actor actor, InstantSource clock, Witness witness) {
        var desk = new Recorder.Desk(ports.audit(), ports.ids(), clock, actor, witness);
        return new Ports(
                ports.transactions(),
                ports.ids(),
                new AuditedClinics(
                        ports.clinics(),
                        new Recorder<>(
                                desk,
                                Kind.CLINIC,
                                clinic -> Optional.of(clinic.id()),
                                clinic -> clinic.id().value())),
                new AuditedUsers(
                        ports.users(),
                        new Recorder<>(
                                desk,
                                Kind.USER,
                                user -> Optional.empty(),
                                user -> user.id().value())),
                new AuditedMemberships(
                        ports.memberships(),
                        new Recorder<>(
                                desk,
                                Kind.MEMBERSHIP,
                                member -> Optional.of(member.clinic()),
                                member -> member.id().value())),
                new AuditedWorkSchedules(
                        ports.workSchedules(),
                        new Recorder<>(
                                desk,
                                Kind.WORK_HOURS,
                                hours -> Optional.of(hours.owner().clinic()),
                                Audited::owner)),
                new AuditedServices(
                        ports.services(),
                        new Recorder<>(
                                desk,
                                Kind.SERVICE,
                                service -> Optional.of(service.clinic()),
                                service -> service.id().value())),
                new AuditedClosures(
                        ports.closures(),
                        new Recorder<>(
                                desk,
                                Kind.CLOSURE,
                                closure -> Optional.of(closure.clinic()),
                                closure -> closure.id().value())),
                new AuditedLeaves(
                        ports.leaves(),
                        new Recorder<>(
                                desk,
                                Kind.LEAVE,
                                leave -> Optional.empty(),
                                leave -> leave.id().value())),
                ports.schedules(),
                ports.audit(),
                new AuditedAppointments(
                        ports.appointments(),
                        new Recorder<>(
                                desk,
                                Kind.APPOINTMENT,
                                appointment -> Optional.of(appointment.clinic()),
                                appointment -> appointment.id().value())),
                ports.calendars(),
                ports.idempotencyKeys(),
                new IdentityPorts(
                        new AuditedAccounts(ports.identity().accounts(), desk),
                        new AuditedInvitations(
                                ports.identity().invitations(),
                                new Recorder<>(
                                        desk,
                                        Kind.INVITATION,
                                        invitation -> Optional.empty(),
                                        invitation -> invitation.user().value())),
                        ports.identity().signOuts(),
                        new AuditedApiKeys(
                                ports.identity().apiKeys(),
                                new Recorder<>(
                                        desk,
                                        Kind.API_KEY,
                                        key -> Optional.of(key.clinic()),
                                        key -> key.id().value()))),
                new EventPorts(
                        ports.events().events(),
                        new AuditedWebhooks(
                                ports.events().webhooks(),
                                new Recorder<>(
                                        desk,
                                        Kind.WEBHOOK,
                                        webhook -> Optional.of(webhook.clinic()),
                                        webhook -> webhook.id().value())),
                        ports.events().deliveries()),
                ports.live());
    }

    private static String owner(WorkSchedule hours) {
        return hours.owner()
                .provider()
                .map(Object::toString)
                .orElseGet(() -> hours.owner().clinic().value());
    }
}
