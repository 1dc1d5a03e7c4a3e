package praxis.persistence;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import praxis.application.port.AllPortsContract;
import praxis.application.port.Ports;

final class H2FilePortsTest extends AllPortsContract {

    private static ApplicationContext context = ApplicationContext.builder().build();
    private static ApplicationContext another = context;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var settings =
                Map.<String, Object>of("praxis.data.dir", folder.resolve("data").toString());
        context = StoredPorts.start(settings);
        another = StoredPorts.start(settings);
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
