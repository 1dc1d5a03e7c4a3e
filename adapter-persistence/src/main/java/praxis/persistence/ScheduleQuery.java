package praxis.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import praxis.domain.time.Dates;

/** The statements that load whole schedules, however many providers. */
final class ScheduleQuery {

    /** Clinic and member. */
    static final String MEMBER = "SELECT " + Columns.CLINIC + ", " + Columns.MEMBERSHIP
            + " FROM user_clinics m JOIN clinics c ON c.id = m.clinic_id JOIN users u ON u.id = m.user_id"
            + " WHERE m.clinic_id = ? AND m.id = ?";

    private static final String SERVICE = "SELECT " + Columns.CLINIC + ", " + Columns.SERVICE + ", "
            + Columns.MEMBERSHIP + ", p.provider_id AS assigned_id, v.change_seq, t.booking_seq, t.leave_seq"
            + " FROM services s JOIN clinics c ON c.id = s.clinic_id LEFT JOIN clinic_changes v ON v.id = s.clinic_id"
            + " LEFT JOIN service_providers p ON p.clinic_id = s.clinic_id AND p.service_id = s.id"
            + " LEFT JOIN user_clinics m ON m.clinic_id = s.clinic_id AND m.id = %s"
            + " LEFT JOIN users u ON u.id = m.user_id LEFT JOIN person_calendar t ON t.person_id = m.user_id"
            + " WHERE s.clinic_id = ? AND s.id = ?";

    /** Clinic and all its members, a row for each, at least one. */
    static final String CLINIC_AND_MEMBERS = "SELECT " + Columns.CLINIC + ", " + Columns.MEMBERSHIP
            + " FROM clinics c LEFT JOIN user_clinics m ON m.clinic_id = ? %s"
            + " LEFT JOIN users u ON u.id = m.user_id WHERE c.id = ?";

    /** Services and the ids of those who give them. */
    static final String SERVICES = "SELECT " + Columns.SERVICE + ", p.provider_id AS assigned_id FROM services s"
            + " LEFT JOIN service_providers p ON p.clinic_id = s.clinic_id AND p.service_id = s.id"
            + " WHERE s.clinic_id = ?";

    /** Clinic, service and the members who give it, a row for each, with the numbers of their last changes. */
    static final String SERVICE_AND_ASSIGNED = SERVICE.formatted("p.provider_id");

    /** Clinic, service, the ids of those who give it, and with each the one member asked about. */
    static final String SERVICE_AND_ONE = SERVICE.formatted("?");

    /** What {@link Loaded} reads; each part of the union fills some of it. */
    private static final String[] COLUMNS = {
        "owner_id",
        "id",
        "weekday",
        "start_minute",
        "end_minute",
        "valid_from",
        "valid_until",
        "every_weeks",
        "on_date",
        "first_date",
        "last_date",
        "time_zone",
        "provider_id",
        "external_id",
        "reason",
        "revision",
        "created_at",
        "updated_at",
        "clinic_id",
        "starts_at",
        "ends_at",
        "buffer_before_minutes",
        "buffer_after_minutes",
        "hold_until",
        "booking_no"
    };

    private static final String WEEK = part(
            "week", "w.owner_id w.id w.weekday w.start_minute w.end_minute w.valid_from w.valid_until w.every_weeks");

    private static final String SPECIAL = part("special", "d.owner_id d.on_date h.start_minute h.end_minute");

    private static final String STRETCH =
            " k.id k.first_date k.last_date k.start_minute k.end_minute k.reason k.revision k.created_at k.updated_at";

    private static final String CLINIC_CLOSURE = part("closure", "k.clinic_id/owner_id k.external_id" + STRETCH);

    private static final String CLOSURE =
            part("closure", "k.provider_id/owner_id k.provider_id k.external_id" + STRETCH);

    private static final String LEAVE = part("leave", "k.user_id/owner_id k.time_zone" + STRETCH);

    private static final String PERIODS = " LEFT JOIN special_hours h"
            + " ON h.clinic_id = d.clinic_id AND h.owner_id = d.owner_id AND h.on_date = d.on_date";

    private static final String SPECIAL_IN_DATES = " d.on_date BETWEEN ? AND ?";

    private static final String TOUCHES_DATES = " k.last_date >= ? AND k.first_date <= ?";

    private static final String BUSY = part(
            "busy",
            "a.person_id/owner_id a.id a.clinic_id a.starts_at a.ends_at a.buffer_before_minutes a.buffer_after_minutes"
                    + " a.hold_until a.booking_no");

    private static final String THE_ASSIGNED =
            "SELECT clinic_id, provider_id FROM service_providers WHERE clinic_id = ? AND service_id = ?";

    private static final String THE_ONE =
            "SELECT clinic_id, id AS provider_id FROM user_clinics WHERE clinic_id = ? AND id = ?";

    private static final String THE_MEMBERS =
            "SELECT clinic_id, id AS provider_id FROM user_clinics WHERE clinic_id = ?";

    /** Hours, closures and leaves of a clinic and all its members. */
    static final String MEMBERS_UNBOOKED = times(THE_MEMBERS);

    /** Hours, closures and leaves of a clinic and one of its members. */
    static final String ONE_UNBOOKED = times(THE_ONE);

    /** The same of the providers of a service. */
    static final String ASSIGNED_UNBOOKED = times(THE_ASSIGNED);

    private ScheduleQuery() {}

    /** @param providers selects {@code clinic_id} and {@code provider_id}, with parameters of its own */
    private static String times(String providers) {
        var p = "(" + providers + ") p JOIN ";
        return String.join(
                " UNION ALL ",
                WEEK + "work_hours w WHERE w.clinic_id = ? AND w.owner_id = ?",
                SPECIAL + "special_days d" + PERIODS + " WHERE d.clinic_id = ? AND d.owner_id = ? AND"
                        + SPECIAL_IN_DATES,
                CLINIC_CLOSURE + "closures k WHERE k.clinic_id = ? AND k.provider_id IS NULL AND" + TOUCHES_DATES,
                WEEK + p + "work_hours w ON w.clinic_id = p.clinic_id AND w.owner_id = p.provider_id",
                SPECIAL + p + "special_days d ON d.clinic_id = p.clinic_id AND d.owner_id = p.provider_id AND"
                        + SPECIAL_IN_DATES + PERIODS,
                CLOSURE + p + "closures k ON k.clinic_id = p.clinic_id AND k.provider_id = p.provider_id AND"
                        + TOUCHES_DATES,
                LEAVE + p + "user_clinics m ON m.clinic_id = p.clinic_id AND m.id = p.provider_id"
                        + " JOIN leaves k ON k.user_id = m.user_id AND" + TOUCHES_DATES);
    }

    /**
     * What takes the time of persons in every clinic, to follow the others. They are named because through a join MySQL
     * reads all that a person ever had.
     */
    static String busy(List<byte[]> persons) {
        if (persons.isEmpty()) return "";
        return " UNION ALL " + BUSY + "appointments a WHERE a.person_id IN (" + Places.of(persons.size()) + ") AND "
                + JdbcCalendars.TAKES_TIME;
    }

    /** Of an unbooked statement and {@link #busy}. @param providers the parameters of their selection */
    static List<Object> parameters(
            byte[] clinic, List<?> providers, Dates dates, List<byte[]> persons, List<Object> window) {
        var parameters = parameters(clinic, providers, dates);
        if (persons.isEmpty()) return parameters;
        parameters.addAll(persons);
        parameters.addAll(window);
        return parameters;
    }

    /** Of an unbooked statement. */
    static List<Object> parameters(byte[] clinic, List<?> providers, Dates dates) {
        var parameters = new ArrayList<Object>(List.of(clinic, clinic));
        parameters.addAll(List.of(clinic, clinic, dates.first(), dates.last()));
        parameters.addAll(List.of(clinic, dates.first(), dates.last()));
        parameters.addAll(providers);
        for (int dated = 0; dated < 3; dated++) {
            parameters.addAll(providers);
            parameters.addAll(List.of(dates.first(), dates.last()));
        }
        return parameters;
    }

    /** @param filled expressions, whose names are what follows the dot, or the slash where there is one */
    private static String part(String kind, String filled) {
        var expressions = Arrays.stream(filled.split(" "))
                .collect(Collectors.toMap(
                        one -> one.substring(one.contains("/") ? one.indexOf('/') + 1 : one.indexOf('.') + 1),
                        one -> one.replaceFirst("/.*", "")));
        return Arrays.stream(COLUMNS)
                .map(name -> expressions.getOrDefault(name, "NULL") + " AS " + name)
                .collect(Collectors.joining(", ", "SELECT '" + kind + "' AS kind, ", " FROM "));
    }
}
