package praxis.cli.availability;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.ProviderOption;

/** When a provider may see patients (A1–A5). */
@Command(
        name = "availability",
        description = "Prints when a provider may see patients: hours minus closures, before any booking.",
        footer = {
            "",
            "Example:",
            "  praxis availability --clinic A --provider ana@example.org --from 2026-11-23 --to 2026-11-29"
        })
public final class AvailabilityCommand extends Action {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Mixin
    private ProviderOption provider = new ProviderOption();

    @Mixin
    private DatesOptions asked = new DatesOptions();

    public AvailabilityCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        var dates = asked.dates();
        return clinic.find(praxis)
                .then(in -> provider.find(praxis, in.id())
                        .then(member -> praxis.availability()
                                .find(in.id(), member.id(), dates)
                                .map(found ->
                                        AvailabilityView.of(found).hinting(() -> WithoutSlots.sentences(in, member)))));
    }
}
