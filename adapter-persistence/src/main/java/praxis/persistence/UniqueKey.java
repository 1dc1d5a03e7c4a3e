package praxis.persistence;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import praxis.application.port.AlreadyTaken;

/**
 * A key that the database keeps unique.
 *
 * @param field its name in the API
 * @param scope within which it is unique
 * @param value of the key as the API shows it
 * @param taken asks whether another row holds the key
 * @param parameters of {@code taken}
 */
record UniqueKey<T>(
        String field,
        Function<T, String> scope,
        Function<T, Optional<String>> value,
        String taken,
        Function<T, List<Object>> parameters) {

    private static final int MYSQL_DUPLICATE = 1062;

    private static final String H2_DUPLICATE = "23505";

    /**
     * Runs a write of some items. The database's words say only that a key is taken, so it is asked which.
     *
     * @throws AlreadyTaken if the write breaks one of the keys
     */
    static <T> boolean guard(Database database, List<UniqueKey<T>> keys, List<T> items, BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (RuntimeException e) {
            if (!isDuplicate(e)) throw e;
            for (var key : keys)
                key.holder(database, items).ifPresent(taken -> {
                    throw taken;
                });
            throw e;
        }
    }

    /** Whether a write failed because some unique key is taken. */
    static boolean isDuplicate(RuntimeException failure) {
        return Failures.sql(failure).filter(UniqueKey::isDuplicate).isPresent();
    }

    private static boolean isDuplicate(SQLException e) {
        return e.getErrorCode() == MYSQL_DUPLICATE || H2_DUPLICATE.equals(e.getSQLState());
    }

    /** The first item whose key is another's, among the items or in the database. */
    private Optional<AlreadyTaken> holder(Database database, List<T> items) {
        var seen = new HashSet<List<String>>();
        for (var item : items) {
            var key = value.apply(item);
            if (key.isEmpty()) continue;
            var again = !seen.add(List.of(scope.apply(item), key.get()));
            if (again || isTaken(database, item)) return Optional.of(new AlreadyTaken(field, key.get()));
        }
        return Optional.empty();
    }

    private boolean isTaken(Database database, T item) {
        return database.first(taken, row -> true, parameters.apply(item).toArray())
                .isPresent();
    }
}
