package praxis.cli.console;

import java.util.Map;
import praxis.application.FrontDesk;
import praxis.application.UseCases;
import praxis.domain.access.Actor;

/** What commands are given to work on: made with the first bean asked for, not before. */
public interface Beans {

    /** Settings that go before those of environment and files. @throws IllegalStateException after the first bean */
    void configure(Map<String, Object> settings);

    <T> T get(Class<T> type);

    /** For the operator: whoever may run a command on the database is trusted as it is. */
    default UseCases useCases() {
        return get(FrontDesk.class).serving(Actor.OPERATOR);
    }
}
