package praxis.domain;

/** A name that the IANA time zone database does not list. */
public final class UnknownTimeZone extends InvalidValue {

    private static final long serialVersionUID = 1L;

    public UnknownTimeZone(String name) {
        super("\"" + name + "\" is not an IANA time zone; write one like Europe/Madrid");
    }
}
