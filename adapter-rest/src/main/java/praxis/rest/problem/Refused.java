package praxis.rest.problem;

import praxis.application.Outcome;

/** Carries a problem out of a controller to where it is answered. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** The value that was done. @throws Refused with the problem that a refusal is told as */
    public static <T> T unlessDone(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new Refused(Problems.of(refusal));
        };
    }
}
