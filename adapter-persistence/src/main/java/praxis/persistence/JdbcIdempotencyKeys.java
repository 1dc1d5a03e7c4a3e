package praxis.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.IdempotencyKeys;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.MembershipId;

/** Table {@code idempotency_keys}; what is no longer kept goes once in a while, with the next key. */
final class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    /** Between reasons, and between the parts of one; no text of a reason has control characters. */
    private static final String REASON = "\u001e";

    private static final String PART = "\u001f";

    private static final String ANSWER =
            "request_hash, appointment_id, held_until, taken, reasons, answered_at, caller, key_text";

    private final Database database;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    JdbcIdempotencyKeys(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Entry> find(Key key, Instant now) {
        return database.first(
                        "SELECT " + ANSWER + " FROM idempotency_keys WHERE caller = ? AND key_text = ?",
                        row -> new Entry(
                                key,
                                row.text("request_hash"),
                                answer(row),
                                Instant.ofEpochMilli(row.count("answered_at"))),
                        key.caller(),
                        key.text())
                .filter(entry -> entry.isKept(now));
    }

    private static Answer answer(Row row) throws SQLException {
        if (!row.has("appointment_id")) return new Answer.Refused(row.yes("taken"), reasons(row.text("reasons")));
        return new Answer.Made(new AppointmentId(row.id("appointment_id")), row.anyInstant("held_until"));
    }

    @Override
    public void add(Entry entry) {
        var gone = entry.at().minus(KEPT);
        sweep(entry.at(), gone);
        var values = values(entry);
        var replaced = database.update(
                "UPDATE idempotency_keys SET request_hash = ?, appointment_id = ?, held_until = ?, taken = ?,"
                        + " reasons = ?, answered_at = ? WHERE caller = ? AND key_text = ? AND answered_at <= ?",
                append(values, gone));
        if (replaced == 0) insert(entry, values);
    }

    private void insert(Entry entry, List<Object> values) {
        try {
            database.update(
                    "INSERT INTO idempotency_keys (" + ANSWER + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values.toArray());
        } catch (RuntimeException e) {
            if (UniqueKey.isDuplicate(e))
                throw new AlreadyTaken(FIELD, entry.key().text());
            throw e;
        }
    }

    /** Once an hour in each process. */
    private void sweep(Instant now, Instant gone) {
        var last = swept.get();
        if (now.isBefore(last.plus(SWEEP_EVERY)) || !swept.compareAndSet(last, now)) return;
        database.update("DELETE FROM idempotency_keys WHERE answered_at <= ?", gone);
    }

    private static List<Object> values(Entry entry) {
        var key = entry.key();
        return switch (entry.answer()) {
            case Answer.Made(var id, var until) ->
                List.of(
                        entry.hash(),
                        Uuids.stored(id.value()),
                        until,
                        Optional.empty(),
                        Optional.empty(),
                        entry.at(),
                        key.caller(),
                        key.text());
            case Answer.Refused(var taken, var reasons) ->
                List.of(
                        entry.hash(),
                        Optional.empty(),
                        Optional.empty(),
                        taken,
                        text(reasons),
                        entry.at(),
                        key.caller(),
                        key.text());
        };
    }

    private static Object[] append(List<Object> values, Object last) {
        var all = Arrays.copyOf(values.toArray(), values.size() + 1);
        all[values.size()] = last;
        return all;
    }

    private static String text(List<Reason> reasons) {
        return reasons.stream().map(JdbcIdempotencyKeys::text).collect(Collectors.joining(REASON));
    }

    private static String text(Reason reason) {
        return reason.code()
                + PART
                + reason.detail()
                + PART
                + reason.source()
                        .map(source -> source.kind() + PART + source.id())
                        .orElse(PART)
                + PART
                + reason.provider().map(MembershipId::value).orElse("");
    }

    private static List<Reason> reasons(String text) {
        return Arrays.stream(text.split(REASON, -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(PART, -1))
                .map(parts -> new Reason(
                        ReasonCode.valueOf(parts[0]),
                        parts[1],
                        given(parts, 2).map(kind -> new Reason.Source(kind, parts[3])),
                        given(parts, 4).map(MembershipId::new)))
                .toList();
    }

    /** Empty also of a part that reasons had not yet when they were kept. */
    private static Optional<String> given(String[] parts, int part) {
        return part < parts.length && !parts[part].isEmpty() ? Optional.of(parts[part]) : Optional.empty();
    }
}
