package praxis.cli.hours;

/** A text that is not opening_hours at all; the message says where. */
final class UnreadableHours extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableHours(String message) {
        super(message);
    }
}
