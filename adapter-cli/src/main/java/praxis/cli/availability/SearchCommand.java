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
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Shell;
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
                .then(some -> praxis.search().next(new SearchClinics.Sought(some, service, after, next)))
                .map(offers -> OffersView.of(praxis, offers, question()));
    }

    /** As far as it is known from what was sought. */
    private String question() {
        return "--clinic " + (clinics.size() == 1 ? Shell.word(clinics.getFirst()) : "CLINIC")
                + " --service " + Shell.word(service)
                + " --provider PROVIDER --at " + after.map(Instant::toString).orElse("INSTANT");
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
