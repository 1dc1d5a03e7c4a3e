package praxis.cli.console;

import java.util.Map;
import praxis.application.UseCases;

/** What commands are given to work on: made with the first bean asked for, not before. */
public interface Beans {

    /** Settings that go before those of environment and files. @throws IllegalStateException after the first bean */
    void configure(Map<String, Object> settings);

    <T> T get(Class<T> type);

    default UseCases useCases() {
        return get(UseCases.class);
    }
}
