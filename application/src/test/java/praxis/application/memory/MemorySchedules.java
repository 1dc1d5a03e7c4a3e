package praxis.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import praxis.application.port.Schedules;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.WholeClinic;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.domain.time.Hours;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;

/** Leaves out all that the port allows to be left out, so that no caller can rely on it. */
public final class MemorySchedules implements Schedules {

    /** Days around the dates asked about. */
    private static final int AROUND = 3;

    private final MemoryStore store;
    private final MemoryClinics clinics;
    private final MemoryMemberships memberships;
    private final MemoryWorkSchedules workSchedules;
    private final MemoryServices services;
    private final MemoryCalendars calendars;

    public MemorySchedules(MemoryStore store) {
        this.store = store;
        this.clinics = new MemoryClinics(store);
        this.memberships = new MemoryMemberships(store);
        this.workSchedules = new MemoryWorkSchedules(store);
        this.services = new MemoryServices(store);
        this.calendars = new MemoryCalendars(store);
    }

    @Override
    public Optional<OfProvider> ofProvider(ClinicId clinic, MembershipId provider, Dates dates) {
        var around = dates.widened(AROUND, AROUND);
        return clinics.find(clinic)
                .flatMap(found -> memberships
                        .find(clinic, provider)
                        .map(member -> new OfProvider(of(found, around), of(member, around))));
    }

    @Override
    public Optional<ServiceSchedule> ofService(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates, Instant now) {
        var around = dates.widened(AROUND, AROUND);
        return services.find(clinic, service).map(found -> {
            var asked = provider.map(List::of).orElseGet(() -> List.copyOf(found.providers()));
            var providers = asked.stream()
                    .flatMap(id -> memberships.find(clinic, id).stream())
                    .map(member -> of(member, around))
                    .toList();
            var persons = providers.stream().map(one -> one.member().user()).toList();
            var busy = calendars.busy(clinic, persons, Schedules.window(dates), now);
            return new ServiceSchedule(of(clinics.find(clinic).orElseThrow(), around), found, providers, busy);
        });
    }

    @Override
    public Optional<WholeClinic> ofClinic(ClinicId clinic, Optional<MembershipId> only, Dates dates) {
        var around = dates.widened(AROUND, AROUND);
        return clinics.find(clinic)
                .map(found -> new WholeClinic(
                        of(found, around),
                        store.reading().memberships().values().stream()
                                .filter(member -> member.clinic().equals(clinic))
                                .filter(member -> only.map(member.id()::equals).orElse(true))
                                .sorted(Comparator.comparing(Membership::id))
                                .map(member -> of(member, around))
                                .toList(),
                        store.reading().services().values().stream()
                                .filter(service -> service.clinic().equals(clinic))
                                .sorted(Comparator.comparing(Service::id))
                                .toList()));
    }

    private ClinicSchedule of(Clinic clinic, Dates around) {
        return new ClinicSchedule(
                clinic, hours(HoursOwner.clinic(clinic.id()), around), closures(clinic.id(), Optional.empty(), around));
    }

    private ProviderSchedule of(Membership member, Dates around) {
        return new ProviderSchedule(
                member,
                hours(HoursOwner.provider(member.clinic(), member.id()), around),
                closures(member.clinic(), Optional.of(member.id()), around),
                store.reading().leaves().values().stream()
                        .filter(leave -> leave.user().equals(member.user()))
                        .filter(leave -> touches(leave.stretch(), around))
                        .toList());
    }

    private List<Closure> closures(ClinicId clinic, Optional<MembershipId> provider, Dates around) {
        return store.reading().closures().values().stream()
                .filter(closure -> closure.clinic().equals(clinic))
                .filter(closure -> closure.provider().equals(provider))
                .filter(closure -> touches(closure.stretch(), around))
                .toList();
    }

    private Hours hours(HoursOwner owner, Dates around) {
        var hours = workSchedules.find(owner).orElseThrow().hours();
        var special = new LinkedHashMap<LocalDate, List<Period>>();
        hours.special().dates().forEach((date, periods) -> {
            if (around.contains(date)) special.put(date, periods);
        });
        return new Hours(hours.week(), new SpecialHours(special));
    }

    private static boolean touches(Stretch stretch, Dates dates) {
        return !stretch.lastDate().isBefore(dates.first())
                && !stretch.firstDate().isAfter(dates.last());
    }
}
