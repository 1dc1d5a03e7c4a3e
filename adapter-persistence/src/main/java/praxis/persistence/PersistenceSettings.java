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
import java.util.Set;

/**
 * Settings that every application on this adapter starts with, and those of the file that {@code PRAXIS_CONFIG_FILE}
 * names: lines like {@code PRAXIS_DB_URL=jdbc:mysql://host/praxis}. Names that are no setting are refused. Environment variables go before the file.
 */
@ContextConfigurer
public final class PersistenceSettings implements ApplicationContextConfigurer {

    private static final String FILE = "PRAXIS_CONFIG_FILE";

    /** Every setting there is, so that a slip of the pen in the file does not open another database. */
    private static final Set<String> NAMES = Set.of(
            "PRAXIS_DATA_DIR",
            "PRAXIS_DB_URL",
            "PRAXIS_DB_USER",
            "PRAXIS_DB_PASSWORD",
            "PRAXIS_KEPT_SCHEDULES_MIB",
            "PRAXIS_KEPT_ANSWERS_MIB",
            "PRAXIS_PATIENTS_RETENTION_DAYS",
            "PRAXIS_TOKEN_KEYS",
            "PRAXIS_OIDC_ISSUER",
            "PRAXIS_OIDC_AUDIENCE",
            "PRAXIS_OIDC_JWKS_URL",
            "PRAXIS_LIMIT_SIGN_IN",
            "PRAXIS_LIMIT_SIGN_IN_ADDRESS",
            "PRAXIS_LIMIT_SIGN_IN_EMAIL",
            "PRAXIS_LIMIT_API_KEY",
            "PRAXIS_LIMIT_USER",
            "PRAXIS_LIMIT_STRANGER",
            "PRAXIS_TRUSTED_PROXIES",
            "PRAXIS_EVENTS_DAYS",
            "PRAXIS_WEBHOOKS_DELIVER",
            "PRAXIS_WEBHOOKS_ALLOW_HTTP",
            "PRAXIS_WEBHOOKS_ALLOW_PRIVATE");

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
        for (var name : lines.stringPropertyNames())
            if (!isSetting(name, lines.getProperty(name)))
                throw new ConfigurationException(FILE + ": " + file + ": " + name + " is no setting");
        var settings = new HashMap<String, Object>();
        lines.stringPropertyNames()
                .forEach(
                        name -> settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), lines.getProperty(name)));
        return settings;
    }

    /** Of Praxis's own those that there are, of the server's whatever has a value. */
    private static boolean isSetting(String name, String value) {
        return name.startsWith("PRAXIS") ? NAMES.contains(name) : !value.isBlank();
    }
}
