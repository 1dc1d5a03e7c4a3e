package praxis.application.change;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.application.change.Concern.Whose;
import praxis.application.port.Ports;
import praxis.domain.availability.WholeClinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;

/** What one transaction changes of what is said about time, and how each clinic was before its first such change. */
final class Noted {

    /** How much of all causes is told, in characters. */
    private static final int LONGEST_CAUSE = 400;

    private static final int DAYS_BACK = 2;

    /**
     * Something that is changed.
     *
     * @param only the one member concerned, empty for all
     * @param words for people
     */
    record Cause(Optional<MembershipId> only, String words) {

        boolean concerns(MembershipId member) {
            return only.isEmpty() || only.get().equals(member);
        }
    }

    /** @param only the one member concerned, empty for all */
    record OfClinic(WholeClinic before, Optional<MembershipId> only, Set<Cause> causes, List<Optional<Dates>> dates) {

        ClinicId clinic() {
            return before.clinic().clinic().id();
        }

        SortedSet<UserId> persons() {
            return before.members().stream()
                    .map(member -> member.member().user())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** What is changed of one member's time, for people; all that is where nothing of it is known to be theirs. */
        String cause(MembershipId member) {
            var theirs = causes.stream().filter(cause -> cause.concerns(member)).toList();
            var all = (theirs.isEmpty() ? causes : theirs)
                    .stream().map(Cause::words).distinct().collect(Collectors.joining("; "));
            return all.length() <= LONGEST_CAUSE
                    ? all
                    : all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, LONGEST_CAUSE) - 1)) + " …";
        }

        /** All dates that can be concerned; empty where that is unknown. */
        Optional<Dates> concerned() {
            if (dates.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
            var known = dates.stream().flatMap(Optional::stream).toList();
            return known.stream()
                    .reduce((one, other) -> new Dates(
                            one.first().isBefore(other.first()) ? one.first() : other.first(),
                            one.last().isAfter(other.last()) ? one.last() : other.last()));
        }
    }

    private final Ports ports;
    private final Instant now;
    private final Map<ClinicId, OfClinic> clinics = new TreeMap<>();
    private final Set<ClinicId> made = new HashSet<>();

    Noted(Ports ports, Instant now) {
        this.ports = ports;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** By clinic. */
    List<OfClinic> all() {
        return List.copyOf(clinics.values());
    }

    /** From shortly before now on, whatever the zone: what is over is no matter. */
    Dates fromNow() {
        var today = Dates.at(now, ZoneOffset.UTC);
        return Dates.from(new Dates(today, today).widened(DAYS_BACK, 0).first());
    }

    /** A clinic that this transaction makes has no appointments to look after. */
    void made(ClinicId clinic) {
        made.add(clinic);
    }

    void add(Concern concern) {
        switch (concern.whose()) {
            case Whose.OfClinic(var clinic, var only) -> add(clinic, only, concern);
            case Whose.OfPerson(var person) -> {
                for (var member : ports.memberships().ofPerson(person))
                    add(member.clinic(), Optional.of(member.id()), concern);
            }
        }
    }

    private void add(ClinicId clinic, Optional<MembershipId> only, Concern concern) {
        if (made.contains(clinic)) return;
        var known = Optional.ofNullable(clinics.get(clinic))
                .map(one -> one.only().isEmpty() || one.only().equals(only) ? one : everybody(one))
                .or(() -> load(clinic, only));
        known.ifPresent(one -> {
            one.causes().add(new Cause(only, concern.cause()));
            one.dates().add(concern.dates());
            clinics.put(clinic, one);
        });
    }

    private Optional<OfClinic> load(ClinicId clinic, Optional<MembershipId> only) {
        return ports.schedules()
                .ofClinic(clinic, only, fromNow())
                .map(before -> new OfClinic(before, only, new LinkedHashSet<>(), new ArrayList<>()));
    }

    /** The others, too, who have not changed yet. */
    private OfClinic everybody(OfClinic one) {
        return load(one.clinic(), Optional.empty())
                .map(all -> new OfClinic(
                        one.before().with(all.before().members()), Optional.empty(), one.causes(), one.dates()))
                .orElse(one);
    }
}
