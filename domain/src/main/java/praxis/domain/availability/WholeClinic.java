package praxis.domain.availability;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/**
 * All that is said about time in one clinic at one moment, before any booking.
 *
 * @param members those asked about, in the order of their ids, providers or not
 * @param services in the order of their ids, active or not
 */
public record WholeClinic(ClinicSchedule clinic, List<ProviderSchedule> members, List<Service> services) {

    public WholeClinic {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }

    /** One of its services with all members asked about, assigned or not; empty if it has none of that id. */
    public Optional<ServiceSchedule> of(ServiceId id) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .map(service -> new ServiceSchedule(clinic, service, members, Map.of()));
    }

    /** One of its members with the services that they give, each set of rules once, and the time that is taken. */
    public List<ServiceSchedule> givenBy(MembershipId member, Map<UserId, BusyTimes> busy) {
        var only = members.stream().filter(one -> one.id().equals(member)).toList();
        var byRules = new LinkedHashMap<Object, Service>();
        for (var service : services)
            if (service.active() && service.providers().contains(member)) byRules.putIfAbsent(service.rules(), service);
        return byRules.values().stream()
                .map(service -> new ServiceSchedule(clinic, service, only, busy))
                .toList();
    }

    /** This with more members, which were loaded later; what was known earlier stays as it was. */
    public WholeClinic with(Collection<ProviderSchedule> loadedLater) {
        var all = new HashMap<MembershipId, ProviderSchedule>();
        for (var member : loadedLater) all.put(member.id(), member);
        for (var member : members) all.put(member.id(), member);
        return new WholeClinic(
                clinic,
                all.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList(),
                services);
    }
}
