package praxis.cli;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Optional;

/**
 * The application's beans. Their context starts with the first bean asked for, so that help, version and other
 * commands without data need none of it.
 */
final class Beans implements AutoCloseable {

    private Optional<ApplicationContext> context = Optional.empty();

    /** The bean of this type, in a context with the settings of environment and files. */
    <T> T get(Class<T> type) {
        return context.orElseGet(() -> start(Map.of())).getBean(type);
    }

    /** Starts the context with settings that go before those of environment and files. */
    ApplicationContext start(Map<String, Object> settings) {
        if (context.isPresent()) throw new IllegalStateException("the context is running");
        var started = ApplicationContext.builder()
                .properties(settings)
                .deduceEnvironment(false)
                .banner(false)
                .start();
        context = Optional.of(started);
        return started;
    }

    @Override
    public void close() {
        context.ifPresent(ApplicationContext::close);
        context = Optional.empty();
    }
}
