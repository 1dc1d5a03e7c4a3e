package praxis.application.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import praxis.application.port.Ports;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.User;
import praxis.domain.service.Service;

/** What was decided to be written: new things, and changed ones that are locked already. */
final class Batch {

    /** How many things a port is given at once. */
    private static final int CHUNK = 1_000;

    final List<Clinic> newClinics = new ArrayList<>();
    final List<Clinic> clinics = new ArrayList<>();
    final List<User> newUsers = new ArrayList<>();
    final List<Membership> newMembers = new ArrayList<>();
    final List<Membership> members = new ArrayList<>();
    final List<WorkSchedule> schedules = new ArrayList<>();
    final List<Service> newServices = new ArrayList<>();
    final List<Service> services = new ArrayList<>();
    final List<Closure> newClosures = new ArrayList<>();
    final List<Closure> closures = new ArrayList<>();
    final List<Leave> newLeaves = new ArrayList<>();

    void add(Batch other) {
        newClinics.addAll(other.newClinics);
        clinics.addAll(other.clinics);
        newUsers.addAll(other.newUsers);
        newMembers.addAll(other.newMembers);
        members.addAll(other.members);
        schedules.addAll(other.schedules);
        newServices.addAll(other.newServices);
        services.addAll(other.services);
        newClosures.addAll(other.newClosures);
        closures.addAll(other.closures);
        newLeaves.addAll(other.newLeaves);
    }

    int size() {
        return newClinics.size()
                + clinics.size()
                + newUsers.size()
                + newMembers.size()
                + members.size()
                + schedules.size()
                + newServices.size()
                + services.size()
                + newClosures.size()
                + closures.size()
                + newLeaves.size();
    }

    /** Writes owners before what they own. @param written is told how many things more are written */
    void write(Ports ports, IntConsumer written) {
        chunks(newClinics, ports.clinics()::add, written);
        each(clinics, ports.clinics()::replace, written);
        chunks(newUsers, ports.users()::add, written);
        chunks(newMembers, ports.memberships()::add, written);
        each(members, ports.memberships()::replace, written);
        chunks(schedules, ports.workSchedules()::replace, written);
        chunks(newServices, ports.services()::add, written);
        each(services, ports.services()::replace, written);
        chunks(newClosures, ports.closures()::add, written);
        each(closures, ports.closures()::replace, written);
        chunks(newLeaves, ports.leaves()::add, written);
    }

    private static <T> void chunks(List<T> things, Consumer<List<T>> write, IntConsumer written) {
        for (int i = 0; i < things.size(); i += CHUNK) {
            var chunk = things.subList(i, Math.min(things.size(), i + CHUNK));
            write.accept(List.copyOf(chunk));
            written.accept(chunk.size());
        }
    }

    private static <T> void each(List<T> things, Consumer<T> write, IntConsumer written) {
        for (var thing : things) {
            write.accept(thing);
            written.accept(1);
        }
    }
}
