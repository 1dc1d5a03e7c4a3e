package praxis.application.port;

/** The other issuer of access tokens does not tell its keys; nothing is known of the token. */
public final class IssuerUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IssuerUnreachable(String issuer, Throwable cause) {
        super("the keys of the issuer " + issuer + " cannot be fetched", cause);
    }
}
