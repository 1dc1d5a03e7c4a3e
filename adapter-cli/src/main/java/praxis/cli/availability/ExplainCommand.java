package praxis.cli.availability;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.Moment;
import praxis.cli.naming.ProviderOption;
import praxis.cli.naming.ServiceOption;

/** Why a service cannot start at an instant (E1). */
@Command(
        name = "explain",
        description = "Prints every reason why a service cannot start at a time, or that it can be booked.",
        footer = {
            "",
            "Example:",
            "  praxis explain --clinic A --service s1 --provider ana@example.org --at 2026-11-23T14:00"
        })
public final class ExplainCommand extends Action {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Mixin
    private ProviderOption provider = new ProviderOption();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "The start by the clinic's clock, like 2026-11-23T14:00, or with an offset, like"
                    + " 2026-11-23T14:00:00+01:00.")
    @SuppressWarnings("NullAway.Init") // required
    private Moment at;

    public ExplainCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        return clinic.find(praxis)
                .then(in -> service.find(praxis, in.id())
                        .then(of -> provider.find(praxis, in.id())
                                .then(with -> praxis.slots().explain(in.id(), of.id(), with.id(), at.in(in)))
                                .map(why -> ExplanationView.of(praxis, why))));
    }
}
