package praxis.application.availability;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Glance;
import praxis.application.port.Live;
import praxis.application.port.LiveSchedules.Question;
import praxis.application.port.Mark;
import praxis.application.port.Schedules;
import praxis.application.port.Services;
import praxis.application.port.Transactions;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.availability.Search;
import praxis.domain.availability.Slot;
import praxis.domain.availability.WideSearch;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** The earliest slots of a service over several clinics, which each call theirs by the same name. */
public final class SearchClinics {

    /** How many clinics one search can reach. */
    public static final int MOST_CLINICS = 100;

    private static final int LONGEST_NAME = 200;

    /**
     * What is sought.
     *
     * @param clinics all of them must be the caller's to see; empty for all that are
     * @param service an external id, or a name in any case
     * @param after empty for the slots from now on
     * @param most 1 to {@value FindSlots#MOST_NEXT}
     */
    public record Sought(Optional<Set<ClinicId>> clinics, String service, Optional<Instant> after, int most) {

        /** @throws InvalidValue if it names too many clinics or none, or anything else is out of bounds */
        public Sought {
            clinics = clinics.map(Set::copyOf);
            clinics.map(Set::size)
                    .filter(named -> named < 1 || named > MOST_CLINICS)
                    .ifPresent(named -> {
                        throw new InvalidValue(
                                "clinic_ids", "a search is over 1 to " + MOST_CLINICS + " clinics, not " + named);
                    });
            service = InvalidValue.text("service", service, LONGEST_NAME);
            InvalidValue.within("limit", most, 1, FindSlots.MOST_NEXT);
            after.ifPresent(last -> FindSlots.inTime("after", last));
        }
    }

    /** A slot, and where it is. */
    public record Offer(Clinic clinic, ServiceId service, Slot slot) {}

    private final Access access;
    private final Transactions transactions;
    private final Schedules schedules;
    private final Services services;
    private final Live live;
    private final InstantSource clock;

    public SearchClinics(
            Access access,
            Transactions transactions,
            Schedules schedules,
            Services services,
            Live live,
            InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.schedules = schedules;
        this.services = services;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The earliest slots, ordered by start, then clinic, service and provider; of clinics that do not have the service
     * there are none.
     *
     * @throws InvalidValue if no clinics are named, and the caller sees more than {@value #MOST_CLINICS}
     */
    public Outcome<List<Offer>> next(Sought sought) {
        var now = clock.instant();
        return searched(sought).map(searched -> offers(searched, sought, now));
    }

    /** Where {@link #next} looks for them: each service that is meant, by clinic. */
    public Outcome<List<Question>> places(Sought sought) {
        return searched(sought).map(Searched::questions);
    }

    private record Searched(List<Question> questions, Glance glance) {}

    private Outcome<Searched> searched(Sought sought) {
        return transactions.read(() -> scope(sought)).then(scope -> {
            var glance = glance(scope);
            return permitted(scope, glance)
                    .then(questions -> questions.isEmpty()
                            ? Outcome.refused(new Refusal.NotFound("service", sought.service()))
                            : Outcome.done(new Searched(questions, glance)));
        });
    }

    /** @param named whether the caller has named the clinics */
    private record Scope(Set<ClinicId> clinics, boolean named, List<Question> questions) {}

    private Outcome<Scope> scope(Sought sought) {
        var clinics = new TreeSet<>(sought.clinics().orElseGet(this::seen));
        var questions = services.named(clinics, sought.service()).stream()
                .map(key -> new Question(key.clinic(), key.service(), Optional.empty()))
                .toList();
        return unknown(clinics, questions)
                .<Outcome<Scope>>map(id -> Outcome.found(Optional.empty(), "clinic", id))
                .orElseGet(
                        () -> Outcome.done(new Scope(clinics, sought.clinics().isPresent(), questions)));
    }

    private Set<ClinicId> seen() {
        var seen = access.clinics(MOST_CLINICS + 1);
        if (seen.size() > MOST_CLINICS)
            throw new InvalidValue(
                    "clinic_ids",
                    "there are more than " + MOST_CLINICS + " clinics to search; name those that are meant");
        return Set.copyOf(seen);
    }

    /** To whoever sees all clinics, those that do not exist are to be told of; others are strangers there. */
    private Optional<ClinicId> unknown(Set<ClinicId> clinics, List<Question> questions) {
        if (!access.actor().isPlatformAdmin()) return Optional.empty();
        var known = questions.stream().map(Question::clinic).collect(Collectors.toSet());
        return clinics.stream()
                .filter(id -> !known.contains(id))
                .filter(id -> access.found(id) instanceof Outcome.Refused<Clinic>)
                .findFirst();
    }

    private Glance glance(Scope scope) {
        var marks = new HashSet<Mark>();
        for (var clinic : scope.clinics()) marks.addAll(access.marks(clinic));
        for (var question : scope.questions()) marks.addAll(live.schedules().marks(question));
        return live.glances().at(marks);
    }

    /** Refused if a clinic that was named is not the caller's to search. */
    private Outcome<List<Question>> permitted(Scope scope, Glance glance) {
        var closed = new HashSet<ClinicId>();
        for (var clinic : scope.clinics())
            if (access.may(Permission.READ_SLOTS, clinic, glance) instanceof Outcome.Refused<Standing>(var refusal)) {
                if (scope.named()) return Outcome.refused(refusal);
                closed.add(clinic);
            }
        return Outcome.done(scope.questions().stream()
                .filter(question -> !closed.contains(question.clinic()))
                .toList());
    }

    /** A service that is searched. */
    private record Place(Clinic clinic, ServiceId service, Search search) {}

    private List<Offer> offers(Searched searched, Sought sought, Instant now) {
        var start = sought.after().map(last -> last.plusNanos(1)).orElse(now);
        var places = new ArrayList<Place>();
        for (var question : searched.questions())
            place(question, searched.glance(), start, now).ifPresent(places::add);
        return WideSearch.next(places.stream().map(Place::search).toList(), sought.most()).stream()
                .map(offer(places))
                .toList();
    }

    private static Function<WideSearch.Hit, Offer> offer(List<Place> places) {
        return hit -> {
            var place = places.get(hit.search());
            return new Offer(place.clinic(), place.service(), hit.slot());
        };
    }

    /** Empty if the service has gone meanwhile. */
    private Optional<Place> place(Question question, Glance glance, Instant start, Instant now) {
        var soon = FindSlots.soon(start.isAfter(now) ? start : now);
        var reach = new Reach(transactions, schedules, question, start, now);
        return live.schedules()
                .find(question, soon, glance, now)
                .map(found -> new Place(found.clinic(), question.service(), reach.of(found)))
                .or(() -> transactions
                        .read(() -> schedules.ofService(
                                question.clinic(), question.service(), question.provider(), soon, now))
                        .map(loaded -> place(loaded.clinic().clinic(), loaded.service(), reach)));
    }

    private static Place place(Clinic clinic, Service service, Reach reach) {
        return new Place(clinic, service.id(), reach.of(clinic, service));
    }
}
