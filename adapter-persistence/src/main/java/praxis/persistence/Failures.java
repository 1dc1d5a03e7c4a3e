package praxis.persistence;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure of the database means. */
final class Failures {

    /**
     * Conflicts with another writer that a new attempt may win, as MySQL, MariaDB and Group Replication number them:
     * deadlock, lock wait timeout, certification, error during commit.
     */
    private static final Set<Integer> MYSQL_CONFLICTS = Set.of(1213, 1205, 3101, 1180);

    /**
     * MySQL's words of a server that is there and takes no part, as a node that has left its group, or a former
     * primary: read-only by an option or altogether, offline, no majority to commit with, not caught up with the others.
     */
    private static final Set<Integer> MYSQL_ASIDE = Set.of(1290, 1836, 3032, 3100, 3796, 3797);

    /** Conflicts of H2: concurrent update, lock timeout. */
    private static final Set<Integer> H2_CONFLICTS = Set.of(90131, 50200, 40001);

    /** H2's words to who connects while another process opens or closes the file: in use, closed, closing, broken off. */
    private static final Set<Integer> H2_HANDED_OVER = Set.of(90020, 90098, 90121, 90067);

    /** And to who is one of several that would open it: a failure to open, which has a code for all its kinds. */
    private static final String H2_LOCKING = "Lock file recently modified";

    /** And to who may only read the file, which then cannot be shared with other processes. */
    private static final String H2_ONLY_READ = "AUTO_SERVER=TRUE && (readOnly";

    /** The pool's word for having no connection at all: those that it had are closed, and none could be made yet. */
    private static final String NONE_LEFT = "(total=0,";

    private static final Set<String> CONFLICT_STATES = Set.of("40001", "40000");

    /**
     * The pool's word for a connection that it gave up because it broke. A roll-back after a failed commit then fails with
     * it, and hides what the commit had said.
     */
    private static final String GIVEN_UP = "Connection is closed";

    private Failures() {}

    /** The database's own words inside a failure. */
    static Optional<SQLException> sql(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    static boolean isConflict(Throwable failure) {
        return failure instanceof CalendarBehind
                || sql(failure)
                        .filter(e -> CONFLICT_STATES.contains(
                                        Optional.ofNullable(e.getSQLState()).orElse(""))
                                || MYSQL_CONFLICTS.contains(e.getErrorCode())
                                || H2_CONFLICTS.contains(e.getErrorCode()))
                        .isPresent();
    }

    /** Whether the embedded database is on its way from one process to another, so that a new attempt may reach it. */
    static boolean isHandedOver(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException e
                        && (H2_HANDED_OVER.contains(e.getErrorCode())
                                || String.valueOf(e.getMessage()).contains(H2_LOCKING)
                                || String.valueOf(e.getMessage()).contains(NONE_LEFT)));
    }

    /** Why there is no connection, if that is what failed; in one line. */
    static Optional<String> unreachable(Throwable failure) {
        if (causes(failure).noneMatch(Failures::isUnreachable)) return Optional.empty();
        if (causes(failure).anyMatch(Failures::isOnlyRead)) return Optional.of("its file may not be written");
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .map(root -> Optional.ofNullable(root.getMessage())
                        .orElse(root.getClass().getSimpleName()))
                .map(reason -> reason.lines().findFirst().orElse("no answer"));
    }

    private static boolean isOnlyRead(Throwable failure) {
        return failure instanceof SQLException e
                && String.valueOf(e.getMessage()).contains(H2_ONLY_READ);
    }

    /** Whether a connection that was there broke, so that a commit on it may have happened or not. */
    static boolean isLost(Throwable failure) {
        return unreachable(failure).isPresent() && causes(failure).noneMatch(Failures::isNeverMade);
    }

    private static boolean isNeverMade(Throwable failure) {
        return failure instanceof PoolInitializationException || failure instanceof SQLTransientConnectionException;
    }

    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof PoolInitializationException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || isOnlyRead(failure)
                || failure instanceof SQLException e
                        && (Optional.ofNullable(e.getSQLState()).orElse("").startsWith("08")
                                || MYSQL_ASIDE.contains(e.getErrorCode())
                                || GIVEN_UP.equals(e.getMessage()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .map(Optional::get)
                .limit(20);
    }
}
