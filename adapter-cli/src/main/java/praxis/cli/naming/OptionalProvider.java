package praxis.cli.naming;

import java.util.Optional;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;

/** One provider, or none in particular. */
public final class OptionalProvider {

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "Only this provider: id, external id or e-mail.")
    private Optional<String> provider = Optional.empty();

    public Outcome<Optional<Membership>> find(UseCases praxis, ClinicId clinic) {
        return provider.map(name -> praxis.named().member(clinic, name).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
