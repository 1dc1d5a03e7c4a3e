package praxis.application;

import java.time.InstantSource;
import praxis.application.access.Access;
import praxis.application.appointment.BookAppointments;
import praxis.application.appointment.ChangeAppointments;
import praxis.application.appointment.FindAppointments;
import praxis.application.availability.FindAvailability;
import praxis.application.availability.FindSlots;
import praxis.application.clinic.ManageClinics;
import praxis.application.closure.ManageClosures;
import praxis.application.closure.ManageLeaves;
import praxis.application.exchange.ExportClinic;
import praxis.application.exchange.ImportClinics;
import praxis.application.hours.ManageHours;
import praxis.application.people.ManageMembers;
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
        FindByName named,
        ImportClinics imports,
        ExportClinic exports,
        BookAppointments booking,
        ChangeAppointments appointmentChanges,
        FindAppointments appointments) {

    public static UseCases of(Ports ports, InstantSource clock, Actor actor) {
        var transactions = ports.transactions();
        var ids = ports.ids();
        var access = new Access(actor, ports.clinics(), ports.memberships());
        return new UseCases(
                new ManageClinics(transactions, ports.clinics(), ids, clock),
                new ManageMembers(transactions, ports.clinics(), ports.users(), ports.memberships(), ids, clock),
                new ManageHours(transactions, ports.workSchedules(), ports.memberships(), ids, clock),
                new ManageServices(
                        transactions,
                        ports.clinics(),
                        ports.services(),
                        ports.memberships(),
                        ports.appointments(),
                        ids,
                        clock),
                new ManageClosures(transactions, ports.clinics(), ports.closures(), ports.memberships(), ids, clock),
                new ManageLeaves(transactions, ports.users(), ports.leaves(), ids, clock),
                new FindAvailability(transactions, ports.schedules()),
                new FindSlots(transactions, ports.schedules(), clock),
                new FindByName(transactions, ports.clinics(), ports.memberships(), ports.services()),
                new ImportClinics(ports, clock),
                new ExportClinic(ports),
                new BookAppointments(ports, access, clock),
                new ChangeAppointments(ports, access, clock),
                new FindAppointments(ports, access));
    }
}
