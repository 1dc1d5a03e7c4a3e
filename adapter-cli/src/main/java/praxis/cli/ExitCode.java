package praxis.cli;

/** How a command ended, for scripts. */
final class ExitCode {

    static final int DONE = 0;
    /** A rule refused, or the data is bad. */
    static final int REFUSED = 1;

    static final int WRONG_USAGE = 2;
    static final int NOT_FOUND = 3;
    /** For example a database that cannot be reached. */
    static final int SYSTEM_FAILURE = 4;

    private ExitCode() {}
}
