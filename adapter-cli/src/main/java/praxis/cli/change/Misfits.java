package praxis.cli.change;

import java.util.List;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.change.Kept;
import praxis.cli.console.Keys;
import praxis.domain.clinic.ClinicId;

/** How many appointments a change turns out of what is said about time (B6), told of each clinic. */
public final class Misfits {

    private Misfits() {}

    public static List<String> flagged(UseCases praxis, Kept<?> kept) {
        return kept.byClinic().entrySet().stream()
                .map(one -> counted(one.getValue(), "fits", "fit")
                        + " no longer; to see them: praxis appointments list --clinic " + key(praxis, one.getKey())
                        + " --needs-attention")
                .toList();
    }

    /** The same of a dry run. */
    public static List<String> foreseen(UseCases praxis, Kept<?> kept) {
        return kept.byClinic().entrySet().stream()
                .map(one -> counted(one.getValue(), "of", "of") + " clinic " + key(praxis, one.getKey())
                        + " would fit no longer")
                .toList();
    }

    private static String counted(int misfits, String one, String several) {
        return misfits == 1 ? "1 appointment " + one : misfits + " appointments " + several;
    }

    private static String key(UseCases praxis, ClinicId clinic) {
        return praxis.clinics().find(clinic).map(Keys::of) instanceof Outcome.Done<String>(var key)
                ? key
                : clinic.value();
    }
}
