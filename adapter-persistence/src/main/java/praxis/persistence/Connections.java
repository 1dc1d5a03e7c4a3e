package praxis.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.util.DriverDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import praxis.application.port.DatabaseUnreachable;

/** The pool of connections. Nothing connects before the first is asked for. */
final class Connections implements AutoCloseable {

    /** Milliseconds until an absent database is given up. */
    private static final int PATIENCE = 4_000;

    /** Milliseconds until a server is given up that does not answer; a statement may wait 50 s there for a lock. */
    private static final int PATIENCE_WITH_STATEMENTS = 70_000;

    /** The same of looks, which wait for no lock, and for which all other readers wait. */
    private static final int PATIENCE_WITH_LOOKS = 10_000;

    private static final int MOST = 10;

    private static final Map<String, String> MYSQL = Map.of(
            "rewriteBatchedStatements", "true",
            "allowMultiQueries", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "100",
            "prepStmtCacheSqlLimit", "8192",
            "useLocalSessionState", "true",
            "tcpKeepAlive", "true",
            "characterEncoding", "UTF-8",
            "connectionCollation", "utf8mb4_bin"); // as the columns, or the case of letters would be another

    private final HikariDataSource pool;
    /** Each statement by itself, without a way to the server and back for the end of a transaction. */
    private final Looks looks;

    private final Settings settings;

    Connections(Settings settings) {
        this.settings = settings;
        this.pool = pool("praxis", MOST, mySql(settings.url(), PATIENCE_WITH_STATEMENTS));
        pool.setAutoCommit(false);
        this.looks = new Looks(looking());
    }

    /** @param told what the driver of MySQL is told */
    private HikariDataSource pool(String name, int most, Properties told) {
        var made = new HikariDataSource();
        made.setPoolName(name);
        made.setUsername(settings.user());
        made.setPassword(settings.password());
        made.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        made.setMaximumPoolSize(most);
        made.setMinimumIdle(1);
        made.setConnectionTimeout(PATIENCE);
        if (!settings.isEmbedded()) made.setDataSource(mySql(told));
        else {
            made.setJdbcUrl(settings.url());
            made.setExceptionOverride(new LeftBehind());
        }
        return made;
    }

    /** The pool does not know by itself that a connection to a closed embedded database is of no use any more. */
    private static final class LeftBehind implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return Failures.isHandedOver(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }

    private HikariDataSource looking() {
        var told = mySql(settings.url(), PATIENCE_WITH_LOOKS);
        told.setProperty("useServerPrepStmts", "true");
        return pool("praxis looks", 1, told);
    }

    private DataSource mySql(Properties told) {
        return new CaughtUp(new DriverDataSource(settings.url(), null, told, settings.user(), settings.password()));
    }

    Looks looks() {
        return looks;
    }

    /** Connections by themselves; those of Micronaut's data source are a transaction's. */
    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        looks.close();
        pool.close();
    }

    /**
     * What the driver is told beside the URL, before which it would let these go.
     *
     * @param patience milliseconds until a server that does not answer is given up, unless the URL says how many
     */
    static Properties mySql(String url, int patience) {
        var properties = new Properties();
        properties.putAll(MYSQL);
        for (var each :
                Map.of("connectTimeout", PATIENCE, "socketTimeout", patience).entrySet())
            if (!url.contains(each.getKey() + "="))
                properties.setProperty(each.getKey(), String.valueOf(each.getValue()));
        return properties;
    }

    /**
     * To be called before the first connection. H2 reads its bind address once; by default it would listen on every
     * interface for other processes.
     *
     * @throws DatabaseUnreachable if the embedded database's folder cannot be made
     */
    void prepare() {
        if (!settings.isEmbedded()) return;
        if (System.getProperty("h2.bindAddress") == null) System.setProperty("h2.bindAddress", "127.0.0.1");
        settings.folder().ifPresent(Connections::makeForOwnerOnly);
    }

    private static void makeForOwnerOnly(Path folder) {
        try {
            if (Files.isDirectory(folder)) return;
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            else Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DatabaseUnreachable(folder.toString(), "the folder cannot be made", e);
        }
    }
}
