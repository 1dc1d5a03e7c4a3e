package praxis.cli.console;

/** How a command ended, for scripts. */
public final class ExitCode {

    public static final int DONE = 0;
    /** A rule refused, or the data is bad. */
    public static final int REFUSED = 1;
    /** The command line cannot be read. */
    public static final int WRONG_USAGE = 2;

    public static final int NOT_FOUND = 3;
    /** For example a database that cannot be reached. */
    public static final int SYSTEM_FAILURE = 4;

    private ExitCode() {}
}
