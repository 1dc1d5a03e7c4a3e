package praxis.persistence;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import praxis.application.port.Ports;

/** The ports as the application gets them, on a database of the caller's choice. */
public final class StoredPorts {

    private StoredPorts() {}

    /** @param settings such as {@code praxis.db.url} */
    public static ApplicationContext start(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .properties(settings)
                .deduceEnvironment(false)
                .banner(false)
                .start();
    }

    public static ApplicationContext start(MySqlServer.Database database) {
        return start(Map.of(
                "praxis.db.url", database.url(),
                "praxis.db.user", database.user(),
                "praxis.db.password", database.password()));
    }

    public static Ports of(ApplicationContext context) {
        return context.getBean(Ports.class);
    }
}
