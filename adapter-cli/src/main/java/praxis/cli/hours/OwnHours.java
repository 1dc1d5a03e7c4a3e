package praxis.cli.hours;

import java.util.List;
import java.util.Locale;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Keys;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;

/** What is said of a provider's own weekly hours, or of having none (H6), which may not be what was meant. */
public final class OwnHours {

    private OwnHours() {}

    /** Of a provider without any; of a clinic nothing. */
    public static Outcome<List<String>> missing(UseCases praxis, HoursOwner owner) {
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

    /** Of a provider who followed the clinic until some were saved. */
    static List<String> saved(Owner before, Owner after) {
        if (after.follower().isPresent()) return List.of();
        return before.follower().stream()
                .map(member -> "warning: with weekly hours of their own " + member.fullName()
                        + " no longer follows the clinic's; to follow them again"
                        + change(before.clinic(), member, HoursSource.CLINIC))
                .toList();
    }

    private static String change(Clinic clinic, Membership member, HoursSource source) {
        return ": praxis providers change --clinic " + Keys.of(clinic) + " " + Keys.of(member) + " --hours "
                + source.name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(Clinic clinic, Membership member) {
        return "warning: " + member.fullName()
                + (member.hoursSource() == HoursSource.OWN
                        ? " has no weekly hours and cannot be booked until some are set; to follow the clinic's instead"
                                + change(clinic, member, HoursSource.CLINIC)
                        : " has no hours of their own and still follows the clinic's; to have none instead"
                                + change(clinic, member, HoursSource.OWN));
    }
}
