package praxis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Event;
import praxis.domain.event.EventType;

/**
 * What happened in clinics, written in the transaction in which it happened. Events are read by their numbers, which they
 * get only afterwards, so that none ever appears below one that was read already.
 */
public interface Events {

    /** @param number counted from 1 in each clinic, without gaps */
    record Numbered(long number, Event event) {}

    void add(List<Event> events);

    /** Whether the clinic has committed events without a number. */
    boolean hasUnnumbered(ClinicId clinic);

    /**
     * Gives the clinic's committed events the next numbers, in {@linkplain Event#inOrder their order}. Others who number
     * the same clinic's wait until the transaction ends, and nobody else does.
     */
    void number(ClinicId clinic);

    /** The last number that was given, 0 before the first. */
    long last(ClinicId clinic);

    /** The lowest number that is kept; one more than the last where none is. */
    long oldest(ClinicId clinic);

    /**
     * Events with numbers, ascending.
     *
     * @param number only those beyond
     * @param types none for all
     */
    List<Numbered> after(ClinicId clinic, long number, Set<EventType> types, int most);

    /** The clinics that have committed events of before an instant without a number. */
    Set<ClinicId> unnumbered(Instant before);

    /** Removes events with numbers of before an instant, in every clinic. @return how many, at most {@code most} */
    int forget(Instant before, int most);

    /** Calls somebody in this process after each of its commits that added events; quick, and never throws. */
    void listen(Runnable listener);
}
