package praxis.application;

import java.time.InstantSource;
import praxis.application.access.Access;
import praxis.application.appointment.BookAppointments;
import praxis.application.appointment.ChangeAppointments;
import praxis.application.appointment.FindAppointments;
import praxis.application.appointment.ForgetPatients;
import praxis.application.appointment.ProposeSlots;
import praxis.application.audit.Audited;
import praxis.application.audit.FindAudit;
import praxis.application.availability.FindAvailability;
import praxis.application.availability.FindSlots;
import praxis.application.availability.SearchClinics;
import praxis.application.change.Consequences;
import praxis.application.clinic.ManageClinics;
import praxis.application.closure.LeaveAccess;
import praxis.application.closure.ManageClosures;
import praxis.application.closure.ManageLeaves;
import praxis.application.exchange.ExportClinic;
import praxis.application.exchange.ImportClinics;
import praxis.application.hours.ManageHours;
import praxis.application.outbox.Outbox;
import praxis.application.people.ManageMembers;
import praxis.application.port.Glance;
import praxis.application.port.Ports;
import praxis.application.service.ManageServices;
import praxis.domain.access.Actor;

/** Everything that Praxis does for one caller, put together from one set of ports: what the adapters drive. */
public record UseCases(
        ManageClinics clinics,
        ManageMembers members,
        ManageHours hours,
        ManageServices services,
        ManageClosures closures,
        ManageLeaves leaves,
        FindAvailability availability,
        FindSlots slots,
        SearchClinics search,
        FindByName named,
        FindAudit audit,
        ImportClinics imports,
        ExportClinic exports,
        BookAppointments booking,
        ChangeAppointments appointmentChanges,
        FindAppointments appointments,
        ProposeSlots proposals,
        ForgetPatients forgetting,
        Consequences consequences) {

    public static UseCases of(Ports ports, InstantSource clock, Actor actor) {
        return of(ports, clock, actor, Glance.NOTHING);
    }

    /** @param glance taken since the caller asked */
    public static UseCases of(Ports ports, InstantSource clock, Actor actor, Glance glance) {
        var access = new Access(actor, ports.clinics(), ports.memberships());
        var outbox = new Outbox(ports, clock);
        var telling = ports.with(outbox.transactions());
        var flags = Audited.ports(telling, actor, clock, outbox::changed);
        var consequences = new Consequences(flags, access, clock);
        var transactions = consequences.transactions();
        var audited = Audited.ports(telling.with(transactions), actor, clock, consequences.and(outbox::changed));
        var clinics = audited.clinics();
        var memberships = audited.memberships();
        var ids = ports.ids();
        return new UseCases(
                new ManageClinics(access, transactions, clinics, ids, clock),
                new ManageMembers(access, transactions, clinics, audited.users(), memberships, ids, clock),
                new ManageHours(access, transactions, audited.workSchedules(), memberships, ids, clock),
                new ManageServices(
                        access, transactions, audited.services(), memberships, ports.appointments(), ids, clock),
                new ManageClosures(access, transactions, audited.closures(), memberships, ids, clock),
                new ManageLeaves(
                        new LeaveAccess(actor, ports.users(), memberships, clinics),
                        transactions,
                        audited.leaves(),
                        ids,
                        clock),
                new FindAvailability(access, transactions, ports.schedules()),
                slots(ports, clock, access, glance),
                new SearchClinics(access, transactions, ports.schedules(), ports.services(), ports.live(), clock),
                new FindByName(access, transactions, clinics, memberships, ports.services(), ports.closures()),
                new FindAudit(access, transactions, ports.audit()),
                new ImportClinics(access, audited, clock),
                new ExportClinic(access, ports),
                new BookAppointments(audited, access, glance, clock),
                new ChangeAppointments(audited, access, clock),
                new FindAppointments(ports, access),
                new ProposeSlots(ports, access, clock),
                new ForgetPatients(audited, access, clock),
                consequences);
    }

    static FindSlots slots(Ports ports, InstantSource clock, Access access, Glance glance) {
        return new FindSlots(access, ports.transactions(), ports.schedules(), ports.live(), glance, clock);
    }
}
