package praxis.cli.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Keys;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.time.Period;

/** What is said where a date is closed and the shift that begins on it runs on into the next one (H9), which is not. */
public final class Nights {

    private Nights() {}

    /** Of the hours that hold for the owner at this moment: of a provider who follows the clinic, the clinic's (H6). */
    public static Outcome<List<String>> runningOn(UseCases praxis, HoursOwner owner, LocalDate closed) {
        return praxis.clinics()
                .find(owner.clinic())
                .then(clinic -> owner.provider()
                        .map(id -> praxis.members()
                                .find(clinic.id(), id)
                                .then(member -> runningOn(praxis, clinic, Optional.of(member), closed)))
                        .orElseGet(() -> runningOn(praxis, clinic, Optional.empty(), closed)));
    }

    private static Outcome<List<String>> runningOn(
            UseCases praxis, Clinic clinic, Optional<Membership> of, LocalDate closed) {
        var own = of.filter(member -> member.hoursSource() == HoursSource.OWN);
        return praxis.hours()
                .find(new HoursOwner(clinic.id(), own.map(Membership::id)))
                .map(saved ->
                        saved
                                .schedule()
                                .hours()
                                .runningOn(closed)
                                .map(rest -> sentence(clinic, of, closed, rest))
                                .stream()
                                .toList());
    }

    private static String sentence(Clinic clinic, Optional<Membership> of, LocalDate closed, Period rest) {
        var next = closed.plusDays(1);
        return "warning: the night of " + closed + " goes on after midnight, " + rest + " on " + next
                + "; to close that too: praxis closures add --clinic " + Keys.of(clinic)
                + of.map(member -> " --provider " + Keys.of(member)).orElse("")
                + " --start " + next + "T00:00 --end " + next + "T" + Period.time(rest.end());
    }
}
