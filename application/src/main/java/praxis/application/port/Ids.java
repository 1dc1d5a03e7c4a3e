package praxis.application.port;

/** Makes ids. */
public interface Ids {

    /** A new id: a UUID of version 7 in its canonical text, greater than those made before by the same source. */
    String next();
}
