package praxis.domain.identity;

/** A signed text that says for a while whom its holder speaks for. Never shown but to them. */
public record AccessToken(String value) {

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
