package praxis.application.availability;

import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Schedules;
import praxis.application.port.Transactions;
import praxis.domain.access.Permission;
import praxis.domain.availability.ProviderCalendar;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.TimeRanges;

/** When a provider may see patients, before any booking (A1–A5). */
public final class FindAvailability {

    /** @param periods inside the dates asked for, in the clinic's zone */
    public record Answer(Clinic clinic, MembershipId provider, QueryDates asked, TimeRanges periods) {}

    private final Access access;
    private final Transactions transactions;
    private final Schedules schedules;

    public FindAvailability(Access access, Transactions transactions, Schedules schedules) {
        this.access = access;
        this.transactions = transactions;
        this.schedules = schedules;
    }

    public Outcome<Answer> find(ClinicId clinic, MembershipId provider, QueryDates asked) {
        return transactions
                .read(() -> access.may(Permission.READ_AVAILABILITY, clinic)
                        .then(may -> Outcome.found(
                                schedules.ofProvider(clinic, provider, asked.dates()), "provider", provider)))
                .map(found -> answer(found, asked));
    }

    private static Answer answer(Schedules.OfProvider schedule, QueryDates asked) {
        var calendar = new ProviderCalendar(schedule.clinic(), schedule.provider(), asked.dates());
        return new Answer(schedule.clinic().clinic(), schedule.provider().id(), asked, calendar.availability());
    }
}
