package praxis.persistence;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import praxis.application.port.AllPortsContract;
import praxis.application.port.Ports;

final class MySqlPortsTest extends AllPortsContract {

    private static ApplicationContext context = ApplicationContext.builder().build();
    private static ApplicationContext another = context;

    @BeforeAll
    static void start() {
        var database = MySqlServer.shared().freshDatabase();
        context = StoredPorts.start(database);
        another = StoredPorts.start(database);
    }

    @AfterAll
    static void stop() {
        another.close();
        context.close();
    }

    @Override
    protected Ports ports() {
        return StoredPorts.of(context);
    }

    @Override
    protected Ports elsewhere() {
        return StoredPorts.of(another);
    }
}
