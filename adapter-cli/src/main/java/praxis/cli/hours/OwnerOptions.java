package praxis.cli.hours;

import picocli.CommandLine.Mixin;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.OptionalProvider;

/** Whose hours: the clinic's, or one provider's there. */
final class OwnerOptions {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Mixin
    private OptionalProvider provider = new OptionalProvider();

    Outcome<Owner> find(UseCases praxis) {
        return clinic.find(praxis).then(in -> provider.find(praxis, in.id()).map(of -> new Owner(in, of)));
    }
}
