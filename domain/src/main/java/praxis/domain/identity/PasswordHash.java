package praxis.domain.identity;

import praxis.domain.Confidential;

/** What is stored of a password, with its salt and parameters, as the PHC string format writes it. Never shown. */
public record PasswordHash(String value) implements Confidential {

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
