package praxis.cli.naming;

import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;

/** Which provider. */
public final class ProviderOption {

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "PROVIDER",
            description = "The provider: id, external id or e-mail.")
    private String provider = "";

    public Outcome<Membership> find(UseCases praxis, ClinicId clinic) {
        return praxis.named().member(clinic, provider);
    }
}
