package praxis.application.change;

import java.util.List;
import praxis.domain.appointment.Impact;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;

/**
 * What a change does in one clinic.
 *
 * @param clinic as it is after the change; its zone is the one in which the answer is meant
 * @param members whom the change concerns, as they are after it, by id; a dry run may have made some of them
 * @param dates of which the minutes are told; appointments are told of whatever date
 */
public record Consequence(Clinic clinic, List<Membership> members, QueryDates dates, Impact impact) {

    public Consequence {
        members = List.copyOf(members);
    }
}
