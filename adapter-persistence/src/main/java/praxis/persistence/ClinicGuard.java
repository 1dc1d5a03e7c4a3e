package praxis.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Lets no statement reach a clinic's rows without saying which clinic: each table with a {@code clinic_id} that a
 * statement names must be held to one by an equation, or be given one by an insert. A statement that forgets it fails
 * wherever it runs first, which is a test. Appointments may be held to one person instead, whose time is one over all
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

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /** @throws IllegalArgumentException if the statement names a clinic's table without a clinic */
    void check(String sql) {
        if (passed.contains(sql)) return;
        var names = NAMED.matcher(sql);
        var tenants = false;
        while (names.find())
            if (TABLES.contains(names.group(2))) {
                tenants |= !names.group(1).equalsIgnoreCase("INTO");
                if (!isHeld(sql, names.group(1), names.group(2), Optional.ofNullable(names.group(3))))
                    throw new IllegalArgumentException("no clinic for " + names.group(2) + " in: " + sql);
            }
        if (tenants && !GIVEN.matcher(sql).find()) throw new IllegalArgumentException("no clinic is given in: " + sql);
        passed.add(sql);
    }

    private static boolean isHeld(String sql, String verb, String table, Optional<String> alias) {
        if (verb.equalsIgnoreCase("INTO"))
            return Pattern.compile("INTO\\s+" + table + "\\s*\\([^)]*\\bclinic_id\\b")
                    .matcher(sql)
                    .find();
        var key = table.equals("appointments") ? "(?:clinic_id|person_id)" : "clinic_id";
        var column = alias.map(name -> "\\b" + name + "\\." + key).orElse("(?<!\\.)\\b" + key);
        return Pattern.compile(column + "\\s*=|=\\s*" + column + "\\b")
                .matcher(sql)
                .find();
    }
}
