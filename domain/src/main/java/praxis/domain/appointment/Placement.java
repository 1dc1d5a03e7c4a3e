package praxis.domain.appointment;

import java.time.Instant;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRange;

/**
 * When and with whom: the time of a person that an appointment takes, in whichever clinic (B2).
 *
 * @param provider the person's membership of the clinic
 * @param range whole seconds; 1 to 1440 minutes of elapsed time (S0)
 * @param bufferBefore minutes, 0 to 1440, as the service had them when it was booked (S3)
 * @param bufferAfter minutes, 0 to 1440
 * @param number of the person's calendar when the time was taken; no two placements of a person share one
 */
public record Placement(
        MembershipId provider, UserId person, TimeRange range, int bufferBefore, int bufferAfter, long number) {

    /** @throws InvalidPeriod unless the range is of whole seconds and at most a day */
    public Placement {
        if (range.start().getNano() != 0 || range.end().getNano() != 0)
            throw new InvalidPeriod("an appointment starts and ends on a whole second, unlike " + range.start());
        InvalidValue.within("duration_minutes", minutes(range), 1, 1_440);
        InvalidValue.within("buffer_before_minutes", bufferBefore, 0, 1_440);
        InvalidValue.within("buffer_after_minutes", bufferAfter, 0, 1_440);
    }

    /** What a service by {@code rules} takes of a provider's time. @throws InvalidPeriod as above */
    public static Placement of(Membership provider, SlotRules rules, Instant start, long number) {
        return new Placement(
                provider.id(),
                provider.user(),
                new TimeRange(start, start.plusSeconds(rules.duration() * 60L)),
                rules.bufferBefore(),
                rules.bufferAfter(),
                number);
    }

    public Instant start() {
        return range.start();
    }

    public int minutes() {
        return minutes(range);
    }

    private static int minutes(TimeRange range) {
        return (int)
                Math.min(1_441, (range.end().getEpochSecond() - range.start().getEpochSecond() + 59) / 60);
    }

    /** Whether nothing would change for the patient. */
    public boolean isAt(MembershipId otherProvider, Instant otherStart) {
        return provider.equals(otherProvider) && start().equals(otherStart);
    }
}
