package praxis.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import praxis.application.port.Mark;
import praxis.domain.access.ApiKeyId;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Fingerprint;
import praxis.domain.people.UserId;

/** The statement that reads the numbers of marks: a part for each kind of mark that is among them. */
final class MarkQuery {

    private static final String CLINICS =
            part("clinic", "id", "NULL", "NULL", "change_seq", "0") + " FROM clinic_changes WHERE id IN (%s)";

    private static final String PERSONS = part("person", "person_id", "NULL", "NULL", "booking_seq", "leave_seq")
            + " FROM person_calendar WHERE person_id IN (%s)";

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

    /** Whether a key is revoked; what else it says never changes. */
    private static final String KEYS = part(
                    "key",
                    "id",
                    "NULL",
                    "NULL",
                    "CASE WHEN revoked_at IS NULL THEN " + Mark.OfApiKey.VALID + " ELSE " + Mark.OfApiKey.REVOKED
                            + " END",
                    "0")
            + " FROM api_keys WHERE id IN (%s)";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    MarkQuery(Set<Mark> marks) {
        var members = of(marks, Mark.OfMember.class);
        var clinics = ids(of(marks, Mark.OfClinic.class), one -> one.clinic().value());
        var accounts = ids(of(marks, Mark.OfAccount.class), one -> one.user().value());
        var keys = ids(of(marks, Mark.OfApiKey.class), one -> one.key().value());
        var sessions = of(marks, Mark.OfSession.class).stream()
                .<Object>map(one -> one.session().value())
                .toList();
        var each = Stream.of(members, clinics, accounts, keys, sessions)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        add(CLINICS, each, List.of(clinics));
        add(
                PERSONS,
                0,
                List.of(ids(of(marks, Mark.OfPerson.class), one -> one.person().value())));
        add(
                MEMBERS,
                each,
                List.of(
                        ids(members, one -> one.clinic().value()),
                        ids(members, one -> one.user().value())));
        add(ACCOUNTS, each, List.of(accounts));
        add(SESSIONS, each, List.of(sessions));
        add(KEYS, each, List.of(keys));
    }

    private static String part(String kind, String id, String other, String text, String number, String second) {
        return "SELECT '" + kind + "' AS kind, " + id + " AS id, " + other + " AS other, " + text + " AS hash, "
                + number + " AS number, " + second + " AS second_number";
    }

    private static <M extends Mark> List<M> of(Set<Mark> marks, Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <M extends Mark> List<Object> ids(List<M> marks, Function<M, String> id) {
        return marks.stream().map(id).distinct().<Object>map(Uuids::sought).toList();
    }

    /**
     * Of members it reads also those who are members of another's clinic; they are left out of the answer.
     *
     * @param atLeast places for each list of values
     */
    private void add(String part, int atLeast, List<List<Object>> values) {
        if (values.getFirst().isEmpty()) return;
        parts.add(
                part.formatted(values.stream().map(one -> places(atLeast, one)).toArray()));
    }

    /**
     * Question marks for values, in a number that is a power of two and the same for most kinds of marks, so that few
     * different statements come to be.
     */
    private String places(int atLeast, List<Object> values) {
        var least = Math.max(atLeast, values.size());
        var count = least == 1 ? 1 : Integer.highestOneBit(least - 1) * 2;
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
            case "member" -> new Mark.OfMember(new ClinicId(row.id("id")), new UserId(row.id("other")));
            case "account" -> new Mark.OfAccount(new UserId(row.id("id")));
            case "key" -> new Mark.OfApiKey(new ApiKeyId(row.id("id")));
            case "session" -> new Mark.OfSession(new Fingerprint(row.text("hash")));
            default -> throw new IllegalStateException("an unknown kind of mark: " + kind);
        };
    }

    static long number(Row row) throws SQLException {
        var number = row.count("number");
        var second = row.count("second_number");
        return switch (row.text("kind")) {
            case "person" -> second << Changes.LEAVE_SHIFT | number;
            case "account" -> Mark.OfAccount.number(number, second == 1);
            default -> number;
        };
    }
}
