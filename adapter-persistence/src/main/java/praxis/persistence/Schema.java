package praxis.persistence;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import praxis.application.port.DatabaseUnreachable;

/** Brings the database's schema up to date before its first use in this process. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** The newest migration. */
    static final String VERSION = "7";

    private static final String STORED_VERSION =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

    /** Several processes may start on an empty database at once; all but one may fail until that one is done. */
    private static final int ATTEMPTS = 20;

    private static final int SHORTEST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 450;

    /** How long other processes may take to open or close the embedded database's file, one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Connections connections;
    private final DataSource dataSource;
    private final Settings settings;
    private volatile boolean current;

    Schema(Connections connections, Settings settings) {
        this.connections = connections;
        this.dataSource = connections.pool();
        this.settings = settings;
    }

    /** @throws DatabaseUnreachable if there is no database; the next call tries again */
    void ensure() {
        if (!current) migrate();
    }

    private synchronized void migrate() {
        connections.prepare();
        var began = System.nanoTime();
        for (int attempt = 1; !current; attempt++)
            try {
                if (!isCurrent()) tell(flyway().migrate());
                current = true;
            } catch (FlywayException e) {
                if (attempt >= ATTEMPTS) throw e;
                pause();
            } catch (DatabaseUnreachable e) {
                if (!isWorthWaiting(e, began)) throw e;
                pause();
            }
    }

    /** Of a database that was made where nobody named one: it may be the wrong folder that a command was run in. */
    private void tell(MigrateResult migrated) {
        if (migrated.initialSchemaVersion == null && !settings.isNamed())
            LOG.info(
                    "made a new database in {}; PRAXIS_DATA_DIR names another",
                    settings.folder().orElseThrow());
    }

    /** Flyway takes longer to see that nothing is to be done than a whole command should. */
    private boolean isCurrent() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(STORED_VERSION)) {
                return rows.next() && isAtLeast(rows.getString(1));
            } catch (SQLException e) {
                return false; // an empty database
            } finally {
                connection.rollback();
            }
        } catch (SQLException | PoolInitializationException e) {
            throw new DatabaseUnreachable(
                    settings.place(), Failures.unreachable(e).orElse(String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean isAtLeast(String stored) {
        return MigrationVersion.fromVersion(stored).isAtLeast(VERSION);
    }

    /** On connections of its own: a migration may take longer than the pool waits for an answer. */
    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .load();
    }

    /** @param began when the first attempt did, as {@link System#nanoTime()} */
    boolean isWorthWaiting(RuntimeException failure, long began) {
        return settings.isEmbedded()
                && Failures.isHandedOver(failure)
                && System.nanoTime() - began < PATIENCE.toNanos();
    }

    /** Not as long as others who wait, so that they do not meet again. */
    static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process has the database", e);
        }
    }
}
