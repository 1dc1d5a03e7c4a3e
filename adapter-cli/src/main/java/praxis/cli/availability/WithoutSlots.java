package praxis.cli.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import praxis.cli.console.Keys;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;

/** Why nobody can book a member of a clinic on any date (A2), and the commands that change that. */
public final class WithoutSlots {

    private WithoutSlots() {}

    public static List<String> sentences(Clinic clinic, Membership member) {
        var sentences = new ArrayList<String>();
        var start = member.fullName() + " is ";
        var end = " --clinic " + Keys.of(clinic) + " " + Keys.of(member);
        if (!member.isProvider())
            sentences.add(
                    start + "plain staff and has no slots; to make a provider of them: praxis providers start" + end);
        if (!member.isApproved())
            sentences.add(start + member.status().name().toLowerCase(Locale.ROOT)
                    + " and has no slots; to approve them: praxis providers approve" + end);
        return sentences;
    }
}
