package praxis.cli.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import praxis.application.Outcome;
import praxis.application.UseCases;

/** A command that asks the use cases one thing and prints the answer, or why it was refused. */
public abstract class Action implements Callable<Integer> {

    private final Beans beans;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    protected Action(Beans beans) {
        this.beans = beans;
    }

    /** @throws praxis.domain.InvalidValue if an argument cannot be a value of the domain, which ends as refused */
    protected abstract Outcome<Answer> answer(UseCases praxis);

    @Override
    public final Integer call() {
        var outcome = answer(beans.useCases());
        var console = Console.of(spec);
        return switch (outcome) {
            case Outcome.Done<Answer>(var answer) -> {
                console.print(answer);
                yield ExitCode.DONE;
            }
            case Outcome.Refused<Answer>(var refusal) -> {
                console.message("praxis: " + OptionNames.in(Refusals.sentence(refusal), spec));
                yield Refusals.exitCode(refusal);
            }
        };
    }

    protected final Beans beans() {
        return beans;
    }

    /** By the clock that the use cases go by. */
    protected final Instant now() {
        return beans.get(InstantSource.class).instant();
    }

    /** For what the options' types cannot tell: wrong usage. */
    protected final picocli.CommandLine.ParameterException wrongUsage(String sentence) {
        return new picocli.CommandLine.ParameterException(spec.commandLine(), sentence);
    }
}
