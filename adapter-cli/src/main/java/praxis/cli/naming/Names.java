package praxis.cli.naming;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.cli.console.Pages;
import praxis.domain.availability.Reason;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;

/** What people call a clinic, its members and its services, by their ids. */
public record Names(Map<String, String> byId) {

    public Names {
        byId = Map.copyOf(byId);
    }

    /** All names of a clinic, however many rows are to be written with them. */
    public static Names of(UseCases praxis, Clinic clinic) {
        return of(praxis, clinic, List.of());
    }

    /** As {@link #of(UseCases, Clinic)}. @param others members, whom a dry run may have made and taken back */
    public static Names of(UseCases praxis, Clinic clinic, List<Membership> others) {
        var names = new HashMap<String, String>();
        names.put(clinic.id().value(), clinic.name());
        names.putAll(distinct(
                with(all(page -> praxis.members().list(clinic.id(), Memberships.Filter.ALL, page)), others),
                member -> member.id().value(),
                Membership::fullName,
                member -> member.email().value()));
        names.putAll(distinct(
                all(page -> praxis.services().list(clinic.id(), Services.Filter.ALL, page)),
                service -> service.id().value(),
                Service::name,
                service -> service.id().value()));
        return new Names(names);
    }

    private static List<Membership> with(List<Membership> stored, List<Membership> others) {
        var known = stored.stream().map(Membership::id).collect(toSet());
        return Stream.concat(stored.stream(), others.stream().filter(other -> !known.contains(other.id())))
                .toList();
    }

    private static <T> List<T> all(Function<PageRequest, Outcome<Page<T>>> list) {
        return Pages.all(list) instanceof Outcome.Done<List<T>>(var items) ? items : List.of();
    }

    /** Those who share a name are told apart by their {@code key}. */
    private static <T> Map<String, String> distinct(
            List<T> items, Function<T, String> id, Function<T, String> name, Function<T, String> key) {
        var bearers = items.stream().collect(groupingBy(name, counting()));
        return items.stream()
                .collect(toMap(
                        id,
                        item -> bearers.getOrDefault(name.apply(item), 1L) == 1
                                ? name.apply(item)
                                : name.apply(item) + " (" + key.apply(item) + ")"));
    }

    /** The id itself where no name is known. */
    public String of(Object id) {
        return byId.getOrDefault(id.toString(), id.toString());
    }

    /** The row that caused something: {@code service Consultation}. */
    public String of(Reason.Source source) {
        return source.kind() + " " + of(source.id());
    }
}
