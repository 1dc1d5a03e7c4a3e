package praxis.application.port;

import java.time.Instant;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Session;

/** The sessions that ended before their tokens expired. */
public interface SignOuts {

    boolean has(Fingerprint session);

    /** Does nothing if it is there already. */
    void add(Session session);

    /** Forgets sessions whose tokens have expired by {@code now} anyway. */
    void forgetExpired(Instant now);
}
