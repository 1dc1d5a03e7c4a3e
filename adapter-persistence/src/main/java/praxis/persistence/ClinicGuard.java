package praxis.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Lets no statement reach a clinic's rows without saying which clinic: each table with a {@code clinic_id} that a
 * statement names must be held to one by an equation, or be given one by an insert. A statement that forgets it fails
 * wherever it runs first, which is a test. Appointments may be held to persons instead, whose time is one over all
 * clinics (B2).
 */
final class ClinicGuard {

    /** Every table with a {@code clinic_id}. */
    static final Set<String> TABLES = Set.of(
            "user_clinics",
            "work_hours",
            "special_days",
            "special_hours",
            "services",
            "service_providers",
            "closures",
            "audit_entries",
            "appointments",
            "appointment_moves",
            "api_keys",
            "events",
            "event_numbers",
            "webhooks",
            "webhook_progress",
            "webhook_deliveries");

    private static final Pattern NAMED = Pattern.compile(
            "\\b(FROM|JOIN|UPDATE|INTO)\\s+(\\w+)(?:\\s+(?:AS\\s+)?(?!(?:WHERE|ON|SET|JOIN|LEFT|ORDER|VALUES|FOR|GROUP|LIMIT|UNION)\\b)(\\w+))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GIVEN = Pattern.compile("\\bclinic_id\\s*=\\s*\\?");

    /** A clinic that is only one of several possibilities, or the one that is not meant. */
    private static final Pattern LOOSE = Pattern.compile(
            "\\bclinic_id\\s*=\\s*[\\w.?]+\\s+OR\\b|\\bOR\\s+\\(*[\\w.]*clinic_id\\b|\\bNOT\\s*\\(*[\\w.]*clinic_id\\b",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /** @throws IllegalArgumentException if the statement names a clinic's table without a clinic */
    void check(String sql) {
        if (passed.contains(sql)) return;
        var found = named(sql);
        for (var table : TABLES) if (mentions(sql, table) != count(found, table)) throw refusal(table, sql);
        for (var name : found) if (!isHeld(sql, name)) throw refusal(name.table(), sql);
        if (found.stream().anyMatch(Named::isSought) && !isGiven(sql)) throw refusal("it", sql);
        passed.add(sql);
    }

    private static IllegalArgumentException refusal(String what, String sql) {
        return new IllegalArgumentException("no clinic for " + what + " in: " + sql);
    }

    /** A clinic's table where a statement names it in a way that is understood here. */
    private record Named(String verb, String table, Optional<String> alias) {

        boolean isSought() {
            return !verb.equalsIgnoreCase("INTO");
        }
    }

    private static List<Named> named(String sql) {
        return NAMED.matcher(sql)
                .results()
                .map(name -> new Named(
                        name.group(1), name.group(2).toLowerCase(Locale.ROOT), Optional.ofNullable(name.group(3))))
                .filter(name -> TABLES.contains(name.table()))
                .toList();
    }

    private static long count(List<Named> named, String table) {
        return named.stream().filter(name -> name.table().equals(table)).count();
    }

    /** How often the table is written anywhere: behind a comma, in quotes, after a schema, in capitals. */
    private static long mentions(String sql, String table) {
        return Pattern.compile("\\b" + table + "\\b(?![`\"]?\\s*\\.)", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .results()
                .count();
    }

    /** Whether the conditions, all of which hold, name a clinic that is passed in. */
    private static boolean isGiven(String sql) {
        return GIVEN.matcher(conditions(sql)).find() && !LOOSE.matcher(sql).find() && !hasOuterOr(sql);
    }

    /** What an update sets is no condition. */
    private static String conditions(String sql) {
        return sql.startsWith("UPDATE") ? sql.substring(Math.max(0, sql.indexOf(" WHERE "))) : sql;
    }

    private static boolean hasOuterOr(String sql) {
        var inside = Pattern.compile("\\([^()]*\\)");
        var outer = sql;
        while (inside.matcher(outer).find()) outer = inside.matcher(outer).replaceAll(" ");
        return Pattern.compile("\\bOR\\b", Pattern.CASE_INSENSITIVE)
                .matcher(outer)
                .find();
    }

    private static boolean isHeld(String sql, Named name) {
        if (!name.isSought())
            return Pattern.compile("INTO\\s+" + name.table() + "\\s*\\([^)]*\\bclinic_id\\b")
                    .matcher(sql)
                    .find();
        var key = name.table().equals("appointments") ? "(?:clinic_id|person_id)" : "clinic_id";
        var column = name.alias().map(alias -> "\\b" + alias + "\\." + key).orElse("(?<!\\.)\\b" + key);
        var another = name.alias().map(alias -> "(?!" + alias + "\\.)").orElse("") + "\\b\\w+\\.\\w+";
        var persons = column.replace(key, "person_id") + "\\s+IN\\s*\\(\\?";
        var several = name.table().equals("appointments") ? "|" + persons : "";
        return Pattern.compile(
                        column + "\\s*=\\s*(?:\\?|" + another + ")|" + another + "\\s*=\\s*" + column + "\\b" + several)
                .matcher(conditions(sql))
                .find();
    }
}
