package praxis.persistence;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Connections to MySQL that see whatever any node of its cluster has acknowledged before. The nodes of Galera and of
 * Group Replication apply what others wrote a moment later; by themselves they answer meanwhile with what was, so that an
 * appointment just booked is not to be found, and a time just freed is refused.
 */
final class CaughtUp extends DelegatingDataSource {

    /** A server that stands alone has none of them, or says that it does. */
    private static final String SETTINGS =
            "SHOW VARIABLES WHERE Variable_name IN ('wsrep_on', 'group_replication_consistency')";

    /** Before reads, updates and inserts, each where it begins a transaction. */
    private static final String GALERA = "SET SESSION wsrep_sync_wait = 7";

    private static final String GROUP_REPLICATION = "SET SESSION group_replication_consistency = 'BEFORE'";

    /** Of Group Replication's consistencies those that let a reader see less than others have been told. */
    private static final Set<String> LATE = Set.of("EVENTUAL", "BEFORE_ON_PRIMARY_FAILOVER");

    CaughtUp(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return caughtUp(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return caughtUp(super.getConnection(user, password));
    }

    private static Connection caughtUp(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var settings = new HashMap<String, String>();
            try (var rows = statement.executeQuery(SETTINGS)) {
                while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
            }
            var missing = missing(settings);
            if (missing.isPresent()) statement.execute(missing.get());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * What a connection has to be told.
     *
     * @param settings of its server, by name
     */
    static Optional<String> missing(Map<String, String> settings) {
        if ("ON".equals(settings.get("wsrep_on"))) return Optional.of(GALERA);
        return Optional.ofNullable(settings.get("group_replication_consistency"))
                .filter(LATE::contains)
                .map(consistency -> GROUP_REPLICATION);
    }
}
