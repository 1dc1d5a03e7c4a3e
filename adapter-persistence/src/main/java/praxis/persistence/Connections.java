package praxis.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import praxis.application.port.DatabaseUnreachable;

/** The pool of connections. Nothing connects before the first is asked for. */
final class Connections {

    /** Milliseconds until an absent database is given up. */
    private static final int PATIENCE = 4_000;

    /** Flyway alone takes two. */
    private static final int MOST = 10;

    private static final Map<String, String> MYSQL = Map.of(
            "connectTimeout", String.valueOf(PATIENCE),
            "rewriteBatchedStatements", "true",
            "cachePrepStmts", "true",
            "useLocalSessionState", "true",
            "tcpKeepAlive", "true",
            "characterEncoding", "UTF-8");

    private Connections() {}

    static HikariDataSource to(Settings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("praxis");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE);
        if (settings.isEmbedded()) prepare(settings);
        else pool.setDataSourceProperties(mySql());
        return pool;
    }

    private static Properties mySql() {
        var properties = new Properties();
        properties.putAll(MYSQL);
        return properties;
    }

    /** H2 reads its bind address once; by default it would listen on every interface for other processes. */
    private static void prepare(Settings settings) {
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
