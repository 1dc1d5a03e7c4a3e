package praxis.cli.naming;

import picocli.CommandLine.Option;
import praxis.application.Outcome;
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
}
