package praxis.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import praxis.application.port.Mark;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Fingerprint;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;

/** The statement that reads the numbers of marks: a part, or some, for each kind of mark that is among them. */
final class MarkQuery {

    /**
     * How many ids one part names. H2 compares each row that it finds by key once more with all ids of its part, so one
     * part of two hundred would cost the square of them.
     */
    private static final int IDS = 32;

    private static final String CLINICS =
            part("clinic", "id", "NULL", "NULL", "change_seq", "0") + " FROM clinic_changes WHERE id IN (%s)";

    private static final String PERSONS = part("person", "person_id", "NULL", "NULL", "booking_seq", "leave_seq")
            + " FROM person_calendar WHERE person_id IN (%s)";

    /** By the sum, so that one row tells of however many; each of the numbers only grows. */
    private static final String PROVIDERS =
            part("providers", "p.clinic_id", "p.service_id", "NULL", "SUM(t.booking_seq)", "SUM(t.leave_seq)")
                    + " FROM service_providers p JOIN user_clinics m ON m.clinic_id = p.clinic_id AND m.id = p.provider_id"
                    + " JOIN person_calendar t ON t.person_id = m.user_id"
                    + " WHERE p.clinic_id = ? AND p.service_id = ? GROUP BY p.clinic_id, p.service_id";

    private static final String MEMBERS = part(
                    "member",
                    "clinic_id",
                    "user_id",
                    "NULL",
                    "CASE WHEN status <> 'approved' THEN " + Mark.OfMember.number(Standing.NOT_APPROVED)
                            + " WHEN clinic_role = 'clinic_admin' THEN "
                            + Mark.OfMember.number(Standing.ADMINISTRATOR) + " ELSE "
                            + Mark.OfMember.number(Standing.STAFF) + " END",
                    "0")
            + " FROM user_clinics WHERE clinic_id IN (%s) AND user_id IN (%s)";

    private static final String ACCOUNTS =
            part("account", "id", "NULL", "NULL", "sign_in_round", "CASE WHEN platform_admin THEN 1 ELSE 0 END")
                    + " FROM users WHERE id IN (%s)";

    private static final String SESSIONS =
            part("session", "NULL", "NULL", "session_hash", "1", "0") + " FROM sign_outs WHERE session_hash IN (%s)";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    MarkQuery(Set<Mark> marks) {
        add(CLINICS, marks, Mark.OfClinic.class, one -> one.clinic().value());
        add(PERSONS, marks, Mark.OfPerson.class, one -> one.person().value());
        addProviders(of(marks, Mark.OfProviders.class));
        addMembers(of(marks, Mark.OfMember.class));
        add(ACCOUNTS, marks, Mark.OfAccount.class, one -> one.user().value());
        var sessions = of(marks, Mark.OfSession.class).stream()
                .<Object>map(one -> one.session().value())
                .toList();
        if (!sessions.isEmpty()) parts.add(SESSIONS.formatted(places(sessions)));
    }

    private static String part(String kind, String id, String other, String text, String number, String second) {
        return "SELECT '" + kind + "' AS kind, " + id + " AS id, " + other + " AS other, " + text + " AS hash, "
                + number + " AS number, " + second + " AS second_number";
    }

    private static <M extends Mark> List<M> of(Set<Mark> marks, Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <M extends Mark> void add(String part, Set<Mark> marks, Class<M> kind, Function<M, String> id) {
        var ids = of(marks, kind).stream()
                .<Object>map(one -> Uuids.sought(id.apply(one)))
                .toList();
        for (int from = 0; from < ids.size(); from += IDS)
            parts.add(part.formatted(places(ids.subList(from, Math.min(ids.size(), from + IDS)))));
    }

    /** A part for each, so that each is found by its whole key. */
    private void addProviders(List<Mark.OfProviders> providers) {
        for (int i = 0; i < padded(providers.size()); i++) {
            var one = providers.get(Math.min(i, providers.size() - 1));
            parts.add(PROVIDERS);
            parameters.add(Uuids.sought(one.clinic().value()));
            parameters.add(Uuids.sought(one.service().value()));
        }
    }

    /** Reads also those who are members of another's clinic; they are left out of the answer. */
    private void addMembers(List<Mark.OfMember> members) {
        if (members.isEmpty()) return;
        var clinics = members.stream()
                .map(one -> one.clinic().value())
                .distinct()
                .<Object>map(Uuids::sought)
                .toList();
        var users = members.stream()
                .map(one -> one.user().value())
                .distinct()
                .<Object>map(Uuids::sought)
                .toList();
        parts.add(MEMBERS.formatted(places(clinics), places(users)));
    }

    /** The next power of two, so that few different statements come to be. */
    private static int padded(int count) {
        return count < 2 ? count : Integer.highestOneBit(count - 1) * 2;
    }

    /** Question marks for values. */
    private String places(List<Object> values) {
        var count = padded(values.size());
        parameters.addAll(values);
        parameters.addAll(Collections.nCopies(count - values.size(), values.getLast()));
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    String sql() {
        return String.join(" UNION ALL ", parts);
    }

    List<Object> parameters() {
        return parameters;
    }

    static Mark mark(Row row) throws SQLException {
        var kind = row.text("kind");
        return switch (kind) {
            case "clinic" -> new Mark.OfClinic(new ClinicId(row.id("id")));
            case "person" -> new Mark.OfPerson(new UserId(row.id("id")));
            case "providers" -> new Mark.OfProviders(new ClinicId(row.id("id")), new ServiceId(row.id("other")));
            case "member" -> new Mark.OfMember(new ClinicId(row.id("id")), new UserId(row.id("other")));
            case "account" -> new Mark.OfAccount(new UserId(row.id("id")));
            case "session" -> new Mark.OfSession(new Fingerprint(row.text("hash")));
            default -> throw new IllegalStateException("an unknown kind of mark: " + kind);
        };
    }

    static long number(Row row) throws SQLException {
        var number = row.count("number");
        var second = row.count("second_number");
        return switch (row.text("kind")) {
            case "person", "providers" -> (second << Changes.LEAVE_SHIFT) + number;
            case "account" -> Mark.OfAccount.number(number, second == 1);
            default -> number;
        };
    }
}
