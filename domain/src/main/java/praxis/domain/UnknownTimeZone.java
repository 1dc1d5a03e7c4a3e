package praxis.domain;

import java.util.Optional;

/** A name that the IANA time zone database does not list. */
public final class UnknownTimeZone extends InvalidValue {

    private static final long serialVersionUID = 1L;

    /** @param alike the name that is probably meant */
    public UnknownTimeZone(String name, Optional<String> alike) {
        super(quoted(name) + " is not an IANA time zone; "
                + alike.map(zone -> "did you mean " + zone + "?").orElse("write one like Europe/Madrid"));
    }
}
