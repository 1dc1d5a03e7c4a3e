package praxis.persistence;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings that every application on this adapter starts with, and those of the file that {@code PRAXIS_CONFIG_FILE}
 * names: lines like {@code PRAXIS_DB_URL=jdbc:mysql://host/praxis}. Environment variables go before the file.
 */
@ContextConfigurer
public final class PersistenceSettings implements ApplicationContextConfigurer {

    private static final String FILE = "PRAXIS_CONFIG_FILE";

    /** Before defaults, after Micronaut's own sources of environment variables and system properties. */
    private static final int AFTER_ENVIRONMENT = -250;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("persistence", Map.of("datasources.default.dialect", "ANSI")));
        Optional.ofNullable(System.getenv(FILE))
                .filter(name -> !name.isBlank())
                .map(name -> PropertySource.of("settings file", read(Path.of(name)), AFTER_ENVIRONMENT))
                .ifPresent(builder::propertySources);
    }

    /** The file's settings under the names that Micronaut gives to environment variables. */
    static Map<String, Object> read(Path file) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(FILE + ": " + file + " cannot be read as lines NAME=value");
        }
        var settings = new HashMap<String, Object>();
        lines.stringPropertyNames()
                .forEach(
                        name -> settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), lines.getProperty(name)));
        return settings;
    }
}
