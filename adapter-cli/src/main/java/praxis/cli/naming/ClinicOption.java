package praxis.cli.naming;

import java.util.function.Function;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.UseCases;
import praxis.domain.clinic.Clinic;

/** Which clinic. */
public final class ClinicOption {

    @Option(
            names = "--clinic",
            required = true,
            paramLabel = "CLINIC",
            description = "The clinic: its id or its external id.")
    private String clinic = "";

    public Outcome<Clinic> find(UseCases praxis) {
        return praxis.named().clinic(clinic);
    }

    /** Asks something of the clinic; what is not there is said to be missing in it. */
    public <T> Outcome<T> ask(UseCases praxis, Function<Clinic, Outcome<T>> question) {
        return find(praxis).then(in -> {
            var outcome = question.apply(in);
            return outcome instanceof Outcome.Refused<T>(Refusal.NotFound unknown)
                    ? Outcome.refused(unknown.in(in.name()))
                    : outcome;
        });
    }
}
