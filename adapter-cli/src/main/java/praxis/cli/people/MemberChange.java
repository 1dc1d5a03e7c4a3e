package praxis.cli.people;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.change.Change;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.ClinicOption;
import praxis.domain.people.Membership;

/** Makes something else of one member. */
abstract class MemberChange extends Change {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Parameters(arity = "0..1", paramLabel = "PROVIDER", description = "The provider: id, external id or e-mail.")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--provider", paramLabel = "PROVIDER", description = "The same, as an option.")
    private Optional<String> option = Optional.empty();

    MemberChange(Beans beans) {
        super(beans);
    }

    /** @throws praxis.domain.InvalidValue as {@link #answer} */
    protected abstract Membership changed(Membership member);

    @Override
    protected Outcome<Answer> change(UseCases praxis) {
        if (argument.isPresent() == option.isPresent()) throw wrongUsage("name one provider");
        var name = argument.or(() -> option).orElseThrow();
        return clinic.find(praxis)
                .then(in -> praxis.named()
                        .member(in.id(), name)
                        .then(member -> praxis.members()
                                .change(in.id(), member.id(), IfMatch.ANY, this::changed)
                                .then(after -> remarks(praxis, after)
                                        .map(remarks -> new MemberView(in.zone())
                                                .one(after)
                                                .alsoRemarking(unchanged(member, after))
                                                .alsoRemarking(remarks)))));
    }

    private static List<String> unchanged(Membership before, Membership after) {
        return after.equals(before) ? List.of("nothing changed: " + after.fullName() + " was so already") : List.of();
    }

    /** What may not be what was meant. */
    protected Outcome<List<String>> remarks(UseCases praxis, Membership after) {
        return Outcome.done(List.of());
    }
}
