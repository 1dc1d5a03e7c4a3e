package praxis.cli.hours;

import java.util.List;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.naming.Keys;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;

/** What is said of a provider without any weekly hours of their own (H6), which may not be what was meant. */
public final class NoHours {

    private NoHours() {}

    /** None of a clinic. */
    public static Outcome<List<String>> remarks(UseCases praxis, HoursOwner owner) {
        if (owner.provider().isEmpty()) return Outcome.done(List.of());
        return praxis.clinics()
                .find(owner.clinic())
                .then(clinic -> praxis.members()
                        .find(clinic.id(), owner.provider().get())
                        .then(member -> praxis.hours()
                                .find(owner)
                                .map(saved -> saved.schedule().rows().isEmpty()
                                        ? List.of(sentence(clinic, member))
                                        : List.of())));
    }

    private static String sentence(Clinic clinic, Membership member) {
        var change = ": praxis providers change --clinic " + Keys.of(clinic) + " " + Keys.of(member) + " --hours ";
        return "warning: " + member.fullName()
                + (member.hoursSource() == HoursSource.OWN
                        ? " has no weekly hours and cannot be booked until some are set; to follow the clinic's instead"
                                + change + "clinic"
                        : " has no hours of their own and still follows the clinic's; to have none instead" + change
                                + "own");
    }
}
