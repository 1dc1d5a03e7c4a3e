package praxis.persistence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.application.port.WorkSchedules;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;

/** Tables {@code work_hours}, {@code special_days} and {@code special_hours}; the revision is kept with the owner. */
final class JdbcWorkSchedules implements WorkSchedules {

    private static final String CLINIC = "clinics WHERE id = ? AND id = ?";

    private static final String MEMBER = "user_clinics WHERE clinic_id = ? AND id = ?";

    private static final String OF_OWNER = " WHERE clinic_id = ? AND owner_id = ?";

    private static final String SPECIAL = "SELECT d.on_date, h.start_minute, h.end_minute FROM special_days d"
            + " LEFT JOIN special_hours h"
            + " ON h.clinic_id = d.clinic_id AND h.owner_id = d.owner_id AND h.on_date = d.on_date"
            + " WHERE d.clinic_id = ? AND d.owner_id = ?";

    private final Database database;

    JdbcWorkSchedules(Database database) {
        this.database = database;
    }

    @Override
    public Optional<WorkSchedule> find(HoursOwner owner) {
        var key = new Object[] {Uuids.sought(owner.clinic().value()), Uuids.sought(id(owner))};
        return database.first("SELECT hours_revision FROM " + table(owner), row -> row.count("hours_revision"), key)
                .map(revision -> new WorkSchedule(owner, rows(key), special(key), revision));
    }

    private List<WorkHours> rows(Object[] key) {
        return database.list(
                "SELECT id, weekday, start_minute, end_minute, valid_from, valid_until, every_weeks FROM work_hours"
                        + OF_OWNER,
                Columns::workHours,
                key);
    }

    private SpecialHours special(Object[] key) {
        var dates = new HashMap<LocalDate, List<Period>>();
        database.list(SPECIAL, row -> addTo(dates, row), key);
        return new SpecialHours(dates);
    }

    /** Puts the row's period to its date; a date without periods has one row without any. */
    static boolean addTo(Map<LocalDate, List<Period>> dates, Row row) throws SQLException {
        var periods = dates.computeIfAbsent(row.date("on_date"), date -> new ArrayList<>());
        return row.has("start_minute") && periods.add(Columns.period(row));
    }

    /** A write, not only a lock: it is what several nodes of one database certify against each other. */
    @Override
    public Optional<WorkSchedule> lock(HoursOwner owner) {
        var sql = "UPDATE " + table(owner).replace(" WHERE", " SET hours_locks = hours_locks + 1 WHERE");
        var locked = database.update(sql, Uuids.sought(owner.clinic().value()), Uuids.sought(id(owner)));
        return locked > 0 ? find(owner) : Optional.empty();
    }

    @Override
    public void replace(List<WorkSchedule> schedules) {
        var clinics = schedules.stream()
                .filter(one -> one.owner().provider().isEmpty())
                .toList();
        var members = schedules.stream()
                .filter(one -> one.owner().provider().isPresent())
                .toList();
        if (!(advance(CLINIC, clinics) & advance(MEMBER, members)))
            throw new IllegalStateException("no such owner of hours, or its hours have this revision already");
        remove(schedules);
        addWeeks(schedules);
        addSpecialHours(schedules);
        Changes.ofClinics(database, schedules.stream().map(one -> one.owner().clinic()));
    }

    private boolean advance(String owners, List<WorkSchedule> schedules) {
        return database.updateAll(
                "UPDATE " + owners.replace(" WHERE", " SET hours_revision = ? WHERE") + " AND hours_revision < ?",
                schedules,
                one -> List.of(one.revision(), clinic(one.owner()), owner(one.owner()), one.revision()));
    }

    private void remove(List<WorkSchedule> schedules) {
        for (var table : List.of("work_hours", "special_hours", "special_days"))
            database.updateAll(
                    "DELETE FROM " + table + OF_OWNER,
                    schedules,
                    one -> List.of(clinic(one.owner()), owner(one.owner())));
    }

    private void addWeeks(List<WorkSchedule> schedules) {
        record Of(HoursOwner owner, WorkHours row) {}
        var rows = schedules.stream()
                .flatMap(one -> one.rows().stream().map(row -> new Of(one.owner(), row)))
                .toList();
        database.updateAll(
                "INSERT INTO work_hours (id, clinic_id, owner_id, provider_id, weekday, start_minute, end_minute,"
                        + " valid_from, valid_until, every_weeks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                of -> List.of(
                        Uuids.stored(of.row().id().value()),
                        clinic(of.owner()),
                        owner(of.owner()),
                        provider(of.owner()),
                        of.row().period().weekday().getValue(),
                        of.row().period().period().start(),
                        of.row().period().period().end(),
                        of.row().period().validity().from(),
                        of.row().period().validity().until(),
                        of.row().period().validity().everyWeeks()));
    }

    private void addSpecialHours(List<WorkSchedule> schedules) {
        record Day(HoursOwner owner, LocalDate date, List<Period> periods) {}
        record Part(Day day, Period period) {}
        var days = schedules.stream()
                .flatMap(one -> one.special().dates().entrySet().stream()
                        .map(entry -> new Day(one.owner(), entry.getKey(), entry.getValue())))
                .toList();
        var parts = days.stream()
                .flatMap(day -> day.periods().stream().map(period -> new Part(day, period)))
                .toList();
        database.updateAll(
                "INSERT INTO special_days (clinic_id, owner_id, on_date, provider_id) VALUES (?, ?, ?, ?)",
                days,
                day -> List.of(clinic(day.owner()), owner(day.owner()), day.date(), provider(day.owner())));
        database.updateAll(
                "INSERT INTO special_hours (clinic_id, owner_id, on_date, start_minute, end_minute)"
                        + " VALUES (?, ?, ?, ?, ?)",
                parts,
                part -> List.of(
                        clinic(part.day().owner()),
                        owner(part.day().owner()),
                        part.day().date(),
                        part.period().start(),
                        part.period().end()));
    }

    private static String table(HoursOwner owner) {
        return owner.provider().isPresent() ? MEMBER : CLINIC;
    }

    private static String id(HoursOwner owner) {
        return owner.provider().map(MembershipId::value).orElse(owner.clinic().value());
    }

    private static byte[] clinic(HoursOwner owner) {
        return Uuids.stored(owner.clinic().value());
    }

    private static byte[] owner(HoursOwner owner) {
        return Uuids.stored(id(owner));
    }

    private static Optional<byte[]> provider(HoursOwner owner) {
        return owner.provider().map(provider -> Uuids.stored(provider.value()));
    }
}
