package praxis.cli;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import praxis.cli.console.Beans;

/**
 * The application's beans. Their context starts with the first bean asked for, so that help, version and other
 * commands without data need none of it.
 */
final class ContextBeans implements Beans, AutoCloseable {

    private final Map<String, Object> settings = new HashMap<>();
    private Optional<ApplicationContext> context = Optional.empty();

    @Override
    public void configure(Map<String, Object> more) {
        if (context.isPresent()) throw new IllegalStateException("the context is running");
        settings.putAll(more);
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.orElseGet(this::start).getBean(type);
    }

    private ApplicationContext start() {
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
