package praxis.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import praxis.application.port.Mark;
import praxis.domain.access.ApiKeyId;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Fingerprint;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;

/** The statement that reads the numbers of marks: a part for each kind of mark that is among them. */
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

    private static final List<String> PARTS = List.of(CLINICS, PERSONS, PROVIDERS, MEMBERS, ACCOUNTS, SESSIONS, KEYS);

    /** By how many places the lists of each part have; 0 where it is left out. */
    private static final Map<List<Integer>, String> TEXTS = new ConcurrentHashMap<>();

    private final List<Integer> places = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    MarkQuery(Set<Mark> marks) {
        var clinics = ids(of(marks, Mark.OfClinic.class), one -> one.clinic().value());
        var persons = ids(of(marks, Mark.OfPerson.class), one -> one.person().value());
        var members = of(marks, Mark.OfMember.class);
        var accounts = ids(of(marks, Mark.OfAccount.class), one -> one.user().value());
        var sessions = of(marks, Mark.OfSession.class).stream()
                .<Object>map(one -> one.session().value())
                .toList();
        var keys = ids(of(marks, Mark.OfApiKey.class), one -> one.key().value());
        var each = Stream.of(clinics, members, accounts, sessions, keys)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        add(each, List.of(clinics));
        add(persons.size(), List.of(persons));
        addProviders(of(marks, Mark.OfProviders.class));
        add(
                each,
                List.of(
                        ids(members, one -> one.clinic().value()),
                        ids(members, one -> one.user().value())));
        add(each, List.of(accounts));
        add(each, List.of(sessions));
        add(each, List.of(keys));
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
     * The lists of a part. Each gets a number of places that is a power of two and, but for persons, of whom one request
     * may bring many, the same for all parts: so few different statements come to be.
     *
     * @param least places; those that are left over hold the last value again
     */
    private void add(int least, List<List<Object>> lists) {
        var count = lists.getFirst().isEmpty() ? 0 : Places.padded(least);
        places.add(count);
        if (count == 0) return;
        for (var values : lists) parameters.addAll(Places.padded(values, count));
    }

    private void addProviders(List<Mark.OfProviders> providers) {
        var count = Places.padded(providers.size());
        places.add(count);
        if (count == 0) return;
        for (var one : Places.padded(providers, count)) {
            parameters.add(Uuids.sought(one.clinic().value()));
            parameters.add(Uuids.sought(one.service().value()));
        }
    }

    String sql() {
        return TEXTS.computeIfAbsent(places, MarkQuery::text);
    }

    private static String text(List<Integer> places) {
        return IntStream.range(0, PARTS.size())
                .boxed()
                .flatMap(i -> parts(PARTS.get(i), places.get(i)))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /**
     * Of providers a part for each, so that each is found by its whole key. Of members one part for all, which reads also
     * those who are members of another's clinic; they are left out of the answer.
     */
    private static Stream<String> parts(String part, int places) {
        if (places == 0) return Stream.empty();
        if (part.equals(PROVIDERS)) return Stream.generate(() -> part).limit(places);
        var each = part.equals(MEMBERS) ? places : Math.min(places, IDS);
        return Stream.generate(() -> part.replace("%s", Places.of(each))).limit(places / each);
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
            case "key" -> new Mark.OfApiKey(new ApiKeyId(row.id("id")));
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
