package praxis.application.outbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Cause;
import praxis.domain.event.EventType;
import praxis.domain.event.Subject;
import praxis.domain.people.MembershipId;

/** What one transaction has to tell. */
final class News {

    /** Beyond so many, all of the clinic is said to be concerned. */
    private static final int MOST_PROVIDERS = 50;

    record Told(ClinicId clinic, EventType type, Subject subject) {}

    private final List<Told> happened = new ArrayList<>();
    private final Map<ClinicId, Set<Cause>> causes = new TreeMap<>();
    private final Map<ClinicId, TreeSet<MembershipId>> providers = new TreeMap<>();
    private final Set<ClinicId> concernedAsAWhole = new TreeSet<>();

    void happened(ClinicId clinic, EventType type, Subject subject) {
        happened.add(new Told(clinic, type, subject));
    }

    void changed(Bearing bearing) {
        causes.computeIfAbsent(bearing.clinic(), clinic -> EnumSet.noneOf(Cause.class))
                .add(bearing.cause());
        bearing.provider()
                .ifPresentOrElse(
                        provider -> providers
                                .computeIfAbsent(bearing.clinic(), clinic -> new TreeSet<>())
                                .add(provider),
                        () -> concernedAsAWhole.add(bearing.clinic()));
    }

    /** What happened, in its order, and then one event for each clinic whose availability changed. */
    List<Told> told() {
        var changed = causes.keySet().stream()
                .map(clinic -> new Told(clinic, EventType.AVAILABILITY_CHANGED, availability(clinic)));
        return Stream.concat(happened.stream(), changed).toList();
    }

    private Subject availability(ClinicId clinic) {
        var some = providers.getOrDefault(clinic, new TreeSet<>());
        var all = concernedAsAWhole.contains(clinic) || some.size() > MOST_PROVIDERS;
        return new Subject.OfAvailability(
                new TreeSet<>(causes.getOrDefault(clinic, Set.of())), all ? new TreeSet<>() : some);
    }
}
