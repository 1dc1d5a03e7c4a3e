package praxis.persistence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.Leaves;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.UserId;
import praxis.domain.time.Stretch;

/** Table {@code leaves}. */
final class JdbcLeaves implements Leaves {

    private static final String SELECT =
            "SELECT id, first_date, last_date, start_minute, end_minute, time_zone, reason,"
                    + " revision, created_at, updated_at FROM leaves WHERE user_id = ?";

    private final Database database;

    JdbcLeaves(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Leave> find(UserId user, LeaveId id) {
        return database.first(
                SELECT + " AND id = ?",
                row -> Columns.leave(row, user),
                Uuids.sought(user.value()),
                Uuids.sought(id.value()));
    }

    @Override
    public Page<Leave> list(UserId user, PageRequest page) {
        var found = new Database.Conditions(SELECT, Uuids.sought(user.value()))
                .page(database, "id", page, row -> Columns.leave(row, user));
        return Page.of(found, page, leave -> leave.id().value());
    }

    @Override
    public void add(List<Leave> leaves) {
        database.updateAll(
                "INSERT INTO leaves (id, user_id, first_date, last_date, start_minute, end_minute, time_zone, reason,"
                        + " revision, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                leaves,
                leave -> List.of(
                        Uuids.stored(leave.id().value()),
                        Uuids.stored(leave.user().value()),
                        leave.stretch().firstDate(),
                        Columns.endDate(leave.stretch()),
                        Columns.startMinute(leave.stretch()),
                        Columns.endMinute(leave.stretch()),
                        zone(leave),
                        leave.reason(),
                        leave.revision().number(),
                        leave.revision().createdAt(),
                        leave.revision().updatedAt()));
        Changes.ofLeave(database, leaves.stream().map(Leave::user));
    }

    private static Optional<String> zone(Leave leave) {
        return leave.stretch() instanceof Stretch.TimedIn timed
                ? Optional.of(timed.zone().getId())
                : Optional.empty();
    }

    @Override
    public void remove(UserId user, LeaveId id) {
        database.update(
                "DELETE FROM leaves WHERE user_id = ? AND id = ?",
                Uuids.sought(user.value()),
                Uuids.sought(id.value()));
        Changes.ofLeave(database, Stream.of(user));
    }
}
