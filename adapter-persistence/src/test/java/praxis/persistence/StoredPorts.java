package praxis.persistence;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import praxis.application.port.Clinics;
import praxis.application.port.Closures;
import praxis.application.port.Ids;
import praxis.application.port.Leaves;
import praxis.application.port.Memberships;
import praxis.application.port.Ports;
import praxis.application.port.Schedules;
import praxis.application.port.Services;
import praxis.application.port.Transactions;
import praxis.application.port.Users;
import praxis.application.port.WorkSchedules;

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
        return new Ports(
                context.getBean(Transactions.class),
                context.getBean(Ids.class),
                context.getBean(Clinics.class),
                context.getBean(Users.class),
                context.getBean(Memberships.class),
                context.getBean(WorkSchedules.class),
                context.getBean(Services.class),
                context.getBean(Closures.class),
                context.getBean(Leaves.class),
                context.getBean(Schedules.class));
    }
}
