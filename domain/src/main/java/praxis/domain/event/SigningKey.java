package praxis.domain.event;

import praxis.domain.Confidential;

/**
 * What a webhook's messages are signed with. Unlike other secrets it is stored as it is, since a fingerprint cannot sign.
 * Shown when it is made, never again.
 */
public record SigningKey(String value) implements Confidential {

    /** Lets scanners find keys that leaked. */
    public static final String PREFIX = "whsec_";

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
