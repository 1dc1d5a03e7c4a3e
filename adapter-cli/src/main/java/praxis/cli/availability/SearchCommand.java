package praxis.cli.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.availability.SearchClinics;
import praxis.application.port.LiveSchedules.Question;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;

/** When and where a service can be booked first (S1–S6). */
@Command(
        name = "search",
        description = "Prints the next slots of a service over several clinics.",
        footer = {
            "",
            "Examples:",
            "  praxis search --service Consultation",
            "  praxis search --service s1 --clinic A --clinic B --next 3 --after 2026-11-23T09:00:00+01:00"
        })
public final class SearchCommand extends Action {

    private static final int MOST_HINTS = 3;

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            description = "The service: its external id, or its name in any case.")
    private String service = "";

    @Option(
            names = "--clinic",
            paramLabel = "CLINIC",
            description = "A clinic to search: its id or its external id. May be given again, up to 100 times."
                    + " Default: all clinics.")
    private List<String> clinics = new ArrayList<>();

    @Option(
            names = "--next",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many slots, 1 to 200. Default: ${DEFAULT-VALUE}.")
    private int next = 1;

    @Option(
            names = "--after",
            paramLabel = "INSTANT",
            description = "From when on, like 2026-11-23T09:00:00+01:00. Default: now.")
    private Optional<Instant> after = Optional.empty();

    public SearchCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        return named(praxis)
                .map(some -> new SearchClinics.Sought(some, service, after, next))
                .then(sought -> praxis.search()
                        .next(sought)
                        .map(offers -> OffersView.of(praxis, offers)
                                .hinting(() -> offers.isEmpty() ? hints(praxis, sought) : List.of())));
    }

    /** How to ask why there are none, in the first of the clinics that were searched. */
    private List<String> hints(UseCases praxis, SearchClinics.Sought sought) {
        if (!(praxis.search().places(sought) instanceof Outcome.Done<List<Question>>(var places))) return List.of();
        return places.stream()
                .limit(MOST_HINTS)
                .flatMap(place -> hint(praxis, place).stream())
                .toList();
    }

    private Optional<String> hint(UseCases praxis, Question place) {
        var hint = praxis.clinics()
                .find(place.clinic())
                .then(in -> praxis.services()
                        .find(in.id(), place.service())
                        .map(of -> new NoSlots(praxis, in, of, Optional.empty()).why(after)));
        return hint instanceof Outcome.Done<String>(var why) ? Optional.of(why) : Optional.empty();
    }

    /** Empty for all clinics. */
    private Outcome<Optional<Set<ClinicId>>> named(UseCases praxis) {
        var ids = new HashSet<ClinicId>();
        for (var name : clinics)
            switch (praxis.named().clinic(name)) {
                case Outcome.Refused<Clinic>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Clinic>(var clinic) -> ids.add(clinic.id());
            }
        return Outcome.done(Optional.<Set<ClinicId>>of(ids).filter(some -> !some.isEmpty()));
    }
}
