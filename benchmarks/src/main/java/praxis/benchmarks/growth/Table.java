package praxis.benchmarks.growth;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows on their way into a table by {@code LOAD DATA}, which is several times faster than inserts. */
final class Table implements AutoCloseable {

    /** Bytes sent by one statement, which is one transaction. */
    private static final int CHUNK = 32 << 20;

    private static final byte[] NOTHING = {'\\', 'N'};

    private final Connection connection;
    private final String statement;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(CHUNK + 4_096);
    private boolean first = true;

    /** @param columns in the order in which each row's values are put */
    Table(Connection connection, String name, String columns) {
        this.connection = connection;
        this.statement = "LOAD DATA LOCAL INFILE '" + name + "' INTO TABLE " + name + " CHARACTER SET binary (" + columns
                + ")";
    }

    Table put(byte[] value) {
        if (!first) rows.write('\t');
        first = false;
        for (var one : value) {
            if (one == '\t' || one == '\n' || one == '\\') rows.write('\\');
            rows.write(one);
        }
        return this;
    }

    Table put(String value) {
        return put(value.getBytes(StandardCharsets.UTF_8));
    }

    Table put(long value) {
        return put(Long.toString(value));
    }

    Table none() {
        if (!first) rows.write('\t');
        first = false;
        rows.writeBytes(NOTHING);
        return this;
    }

    void end() throws SQLException {
        rows.write('\n');
        first = true;
        if (rows.size() >= CHUNK) send();
    }

    private void send() throws SQLException {
        try (var load = connection.createStatement()) {
            load.unwrap(JdbcStatement.class)
                    .setLocalInfileInputStream(new ByteArrayInputStream(rows.toByteArray()));
            load.execute(statement);
            if (load.getWarnings() != null) throw load.getWarnings();
        }
        rows.reset();
    }

    @Override
    public void close() throws SQLException {
        if (rows.size() > 0) send();
    }
}
