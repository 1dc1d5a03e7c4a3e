package praxis.cli.console;

import praxis.application.Refusal;

/** The words and the exit code of each refusal. No {@code default}: a new one must be given its own here. */
public final class Refusals {

    private Refusals() {}

    public static String sentence(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound(var kind, var id) -> "no " + kind + " \"" + id + "\"";
            case Refusal.NotPermitted(var sentence) -> sentence;
            case Refusal.NotIdentified(var sentence) -> sentence;
            case Refusal.Duplicate(var field, var value) -> field + " \"" + value + "\" is taken already";
            case Refusal.Overlap(var first, var second) -> first + " overlaps " + second;
            case Refusal.Stale(var current) ->
                "somebody else has changed it meanwhile (revision " + current + "); look again";
        };
    }

    public static int exitCode(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound notFound -> ExitCode.NOT_FOUND;
            case Refusal.NotPermitted notPermitted -> ExitCode.REFUSED;
            case Refusal.NotIdentified notIdentified -> ExitCode.REFUSED;
            case Refusal.Duplicate duplicate -> ExitCode.REFUSED;
            case Refusal.Overlap overlap -> ExitCode.REFUSED;
            case Refusal.Stale stale -> ExitCode.REFUSED;
        };
    }
}
