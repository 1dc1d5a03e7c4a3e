package praxis.benchmarks.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Clinics, their hours, people and services, by the order of their numbers: a clinic's number is its place in the list,
 * a member's is its place among all members of all clinics, a service has its clinic's.
 *
 * @param persons more than the greatest number of a person
 */
record Country(List<Practice> practices, int persons) {

    private static final String REVISION = "revision, created_at, updated_at";

    static Country of(List<Practice> practices) {
        var last = practices.stream().flatMap(practice -> practice.persons().stream()).max(Integer::compare);
        return new Country(practices, last.orElse(-1) + 1);
    }

    /** @param connection to a database with nothing but its schema */
    void store(Connection connection) throws SQLException {
        people(connection);
        clinics(connection);
        hours(connection);
        members(connection);
    }

    private void people(Connection connection) throws SQLException {
        try (var users = new Table(connection, "users", "id, email, " + REVISION)) {
            for (int person = 0; person < persons; person++)
                made(users.put(Ids.person(person)).put("person%05d@example.org".formatted(person)));
        }
    }

    private static void made(Table table) throws SQLException {
        table.put(1).put(Ids.FOUNDED).put(Ids.FOUNDED).end();
    }

    private void clinics(Connection connection) throws SQLException {
        try (var clinics = new Table(connection, "clinics", "id, external_id, name, time_zone, status, " + REVISION);
                var changes = new Table(connection, "clinic_changes", "id, change_seq");
                var services = new Table(
                        connection,
                        "services",
                        "id, clinic_id, name, duration_minutes, step_minutes, alignment, buffer_before_minutes,"
                                + " buffer_after_minutes, min_notice_minutes, horizon_days, active, " + REVISION)) {
            for (int i = 0; i < practices.size(); i++) {
                var practice = practices.get(i);
                made(clinics.put(Ids.clinic(i))
                        .put(practice.externalId())
                        .put(practice.name())
                        .put(practice.zone().getId())
                        .put("active"));
                changes.put(Ids.clinic(i)).put(1).end();
                services.put(Ids.service(i)).put(Ids.clinic(i)).put("Check-up");
                services.put(Practice.VISIT_MINUTES).put(Practice.VISIT_MINUTES).put("clock");
                made(services.put(0).put(0).put(0).put(365).put(1));
            }
        }
    }

    private void hours(Connection connection) throws SQLException {
        try (var rows = new Table(
                connection, "work_hours", "id, clinic_id, owner_id, weekday, start_minute, end_minute, every_weeks")) {
            int number = 0;
            for (int i = 0; i < practices.size(); i++)
                for (var hours : practices.get(i).week()) {
                    rows.put(Ids.hours(number++)).put(Ids.clinic(i)).put(Ids.clinic(i));
                    rows.put(hours.weekday().getValue()).put(hours.start()).put(hours.end());
                    rows.put(1).end();
                }
        }
    }

    private void members(Connection connection) throws SQLException {
        try (var members = new Table(
                        connection,
                        "user_clinics",
                        "id, clinic_id, user_id, full_name, clinic_role, is_provider, status, hours_source, "
                                + REVISION);
                var assigned = new Table(connection, "service_providers", "clinic_id, service_id, provider_id")) {
            int number = 0;
            for (int i = 0; i < practices.size(); i++)
                for (var person : practices.get(i).persons()) {
                    members.put(Ids.member(number)).put(Ids.clinic(i)).put(Ids.person(person));
                    members.put("Person %05d".formatted(person)).put("staff").put(1);
                    made(members.put("approved").put("clinic"));
                    assigned.put(Ids.clinic(i)).put(Ids.service(i)).put(Ids.member(number++)).end();
                }
        }
    }
}
