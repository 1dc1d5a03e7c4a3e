package praxis.domain.identity;

import praxis.domain.Confidential;

/** A text of at least 256 random bits that stands for whoever holds it; stored as its fingerprint only. Never shown. */
public record Secret(String value) implements Confidential {

    public Fingerprint fingerprint() {
        return Fingerprint.of(value);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
