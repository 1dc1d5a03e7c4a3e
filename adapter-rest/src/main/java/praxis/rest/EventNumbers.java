package praxis.rest;

import praxis.application.event.EventCursor;
import praxis.rest.problem.BadInput;

/** Reads places among events. */
final class EventNumbers {

    private EventNumbers() {}

    /** The number of the event behind which a cursor is. @throws BadInput if it is none */
    static long behind(String cursor) {
        return EventCursor.number(cursor).orElseThrow(() -> BadInput.malformed("cursor", BadInput.UNKNOWN_CURSOR));
    }
}
