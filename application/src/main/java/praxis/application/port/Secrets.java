package praxis.application.port;

import praxis.domain.identity.Secret;

/** Chance that nobody can guess. */
public interface Secrets {

    /** 256 random bits in base64url, 43 characters. */
    Secret next();
}
