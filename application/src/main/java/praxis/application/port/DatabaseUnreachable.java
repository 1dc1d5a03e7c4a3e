package praxis.application.port;

/**
 * The store does not answer: not there, refusing the credentials, or gone in the middle. Nothing that was decided
 * meanwhile is certain to be stored. The message is a sentence for people and holds no password.
 */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param database where it was sought, without credentials */
    public DatabaseUnreachable(String database, String reason, Throwable cause) {
        super("the database " + database + " cannot be reached: " + reason, cause);
    }
}
