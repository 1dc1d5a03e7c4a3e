package praxis.persistence;

import praxis.domain.people.UserId;

/**
 * A number of a person's calendar was given out twice: another writer's update of the calendar was lost. The unique key
 * {@code (person_id, booking_no)} saw it, and the transaction is tried again once the calendar has caught up.
 */
final class CalendarBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UserId person;

    CalendarBehind(UserId person, Throwable cause) {
        super("the calendar of " + person + " has fallen behind its appointments", cause);
        this.person = person;
    }

    UserId person() {
        return person;
    }
}
