package praxis.rest.identity;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import praxis.application.identity.Caller;

/** The caller of a request, as Micronaut Security passes them on. */
public final class Identified implements Authentication {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    Identified(Caller caller) {
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.actor().toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
