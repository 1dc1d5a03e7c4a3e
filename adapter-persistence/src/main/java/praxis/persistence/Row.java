package praxis.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.Revision;

/** The current row of an answer, read by column names. */
final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    boolean has(String column) throws SQLException {
        return rows.getObject(column) != null;
    }

    String id(String column) throws SQLException {
        return Uuids.text(rows.getBytes(column));
    }

    Optional<String> anyId(String column) throws SQLException {
        return Optional.ofNullable(rows.getBytes(column)).map(Uuids::text);
    }

    String text(String column) throws SQLException {
        return rows.getString(column);
    }

    Optional<String> anyText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    Optional<ExternalId> externalId(String column) throws SQLException {
        return anyText(column).map(ExternalId::new);
    }

    ZoneId zone(String column) throws SQLException {
        return ZoneId.of(rows.getString(column));
    }

    int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    long count(String column) throws SQLException {
        return rows.getLong(column);
    }

    Instant instant(String column) throws SQLException {
        return Instant.ofEpochMilli(count(column));
    }

    Optional<Instant> anyInstant(String column) throws SQLException {
        return has(column) ? Optional.of(instant(column)) : Optional.empty();
    }

    boolean yes(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    LocalDate date(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    Optional<LocalDate> anyDate(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDate.class));
    }

    Optional<BigDecimal> anyAmount(String column) throws SQLException {
        return Optional.ofNullable(rows.getBigDecimal(column));
    }

    <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
        return Enum.valueOf(words, rows.getString(column).toUpperCase(Locale.ROOT));
    }

    /** Of the columns {@code revision}, {@code created_at} and {@code updated_at} behind a prefix. */
    Revision revision(String prefix) throws SQLException {
        return new Revision(
                count(prefix + "revision"),
                Instant.ofEpochMilli(count(prefix + "created_at")),
                Instant.ofEpochMilli(count(prefix + "updated_at")));
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
