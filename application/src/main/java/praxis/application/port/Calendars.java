package praxis.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import praxis.domain.availability.BusyTimes;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;
import praxis.domain.time.TimeRange;

/** The time of persons, over all their clinics: the one place where two bookings meet (B2). */
public interface Calendars {

    /**
     * Makes every other writer of this person's time wait until the transaction ends, on whichever node. It is a write,
     * and the first statement of its transaction; of several persons the smaller id goes first.
     *
     * @return the number of what is written under this lock, greater than every number before
     */
    long lock(UserId person);

    /** As {@link #lock(UserId)}, of many at once, for what is said about their time; it gives no numbers. */
    void lock(SortedSet<UserId> persons);

    /** The number of the last lock that was kept, 0 before the first: moves with every change of the person's time. */
    long version(UserId person);

    /**
     * What takes the persons' time and may touch a window; who is not in it has nothing there.
     *
     * @param asking what is not this clinic's is only told as taken (B3)
     * @param now holds that have expired then are left out (B4)
     */
    Map<UserId, BusyTimes> busy(ClinicId asking, Collection<UserId> persons, TimeRange window, Instant now);
}
