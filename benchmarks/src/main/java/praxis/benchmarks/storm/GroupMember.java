package praxis.benchmarks.storm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Lets a MySQL on this machine join its group, and lets clients in once it has caught up.
 *
 * <p>Arguments: {@code PORT PASSWORD [first]}; the first of a group makes it, with a user {@code praxis}.
 */
public final class GroupMember {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    private static final String STATE = "SELECT member_state FROM performance_schema.replication_group_members"
            + " WHERE member_id = @@server_uuid";

    private final String url;
    private final String password;
    private final boolean first;

    private GroupMember(String port, String password, boolean first) {
        this.url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        this.password = password;
        this.first = first;
    }

    public static void main(String[] args) throws InterruptedException {
        new GroupMember(args[0], args[1], args.length > 2).join();
    }

    private void join() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        var why = "it has not caught up";
        for (; System.nanoTime() < deadline; Thread.sleep(500))
            try (var connection = DriverManager.getConnection(url, "root", password)) {
                switch (state(connection)) {
                    case "ONLINE" -> {
                        execute(connection, "SET GLOBAL offline_mode = OFF");
                        return;
                    }
                    case "RECOVERING" -> why = "it has not caught up";
                    default -> start(connection);
                }
            } catch (SQLException e) {
                why = e.getMessage(); // not up yet, or the others have not noticed yet that it was gone
            }
        throw new IllegalStateException(why);
    }

    private static String state(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(STATE)) {
            return rows.next() ? rows.getString(1) : "OFFLINE";
        }
    }

    private void start(Connection connection) throws SQLException {
        execute(
                connection,
                "STOP GROUP_REPLICATION",
                "CHANGE REPLICATION SOURCE TO SOURCE_USER = 'root', SOURCE_PASSWORD = '" + password
                        + "' FOR CHANNEL 'group_replication_recovery'");
        if (first) execute(connection, "SET GLOBAL group_replication_bootstrap_group = ON");
        execute(connection, "START GROUP_REPLICATION");
        if (first)
            execute(
                    connection,
                    "SET GLOBAL group_replication_bootstrap_group = OFF",
                    "CREATE USER praxis@localhost IDENTIFIED BY '" + password + "'",
                    "GRANT ALL ON praxis.* TO praxis@localhost");
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
