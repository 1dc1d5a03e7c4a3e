package praxis.application.audit;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import praxis.application.outbox.Outbox;
import praxis.application.port.AuditLog;
import praxis.application.port.Ids;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry;
import praxis.domain.audit.AuditEntry.Change;
import praxis.domain.audit.AuditEntryId;
import praxis.domain.audit.Author;
import praxis.domain.clinic.ClinicId;

/**
 * Writes down what one caller changes among things of one kind, and tells the {@link Outbox}. What a thing was before is what it was when it was
 * locked, which every port asks for before a replacement.
 *
 * @param <T> a thing as it is stored
 */
final class Recorder<T extends Record> {

    /** What recorders of one caller share. */
    record Desk(AuditLog log, Ids ids, InstantSource clock, Actor actor, Outbox outbox) {

        /** Records a change of what belongs to no clinic. */
        void changed(String kind, String id, Map<String, String> before, Map<String, String> after) {
            log.add(List.of(entry(Optional.empty(), Change.CHANGED, kind, id, before, after)));
        }

        AuditEntry entry(
                Optional<ClinicId> clinic,
                Change change,
                String kind,
                String id,
                Map<String, String> before,
                Map<String, String> after) {
            return new AuditEntry(
                    new AuditEntryId(ids.next()),
                    clock.instant(),
                    Author.of(actor),
                    clinic,
                    change,
                    kind,
                    id,
                    before,
                    after);
        }
    }

    private final Desk desk;
    private final String kind;
    private final Function<T, Optional<ClinicId>> clinic;
    private final Function<T, String> id;
    private final Map<String, T> locked = new ConcurrentHashMap<>();

    Recorder(Desk desk, String kind, Function<T, Optional<ClinicId>> clinic, Function<T, String> id) {
        this.desk = desk;
        this.kind = kind;
        this.clinic = clinic;
        this.id = id;
    }

    Optional<T> locked(Optional<T> found) {
        found.ifPresent(thing -> locked.put(id.apply(thing), thing));
        return found;
    }

    void added(List<T> things) {
        for (var thing : things) desk.outbox().changed(Optional.empty(), Optional.of(thing));
        desk.log()
                .add(things.stream()
                        .map(thing -> entry(Change.ADDED, thing, Map.of(), Facts.of(thing)))
                        .toList());
    }

    void replaced(List<T> things) {
        desk.log().add(things.stream().map(this::replaced).toList());
    }

    private AuditEntry replaced(T thing) {
        var known = Optional.ofNullable(locked.remove(id.apply(thing)));
        desk.outbox().changed(known, Optional.of(thing));
        var before = known.map(Facts::of).orElseGet(Map::of);
        var after = Facts.of(thing);
        return before.isEmpty()
                ? entry(Change.ADDED, thing, before, after)
                : entry(Change.CHANGED, thing, without(before, after), without(after, before));
    }

    void removed(T thing) {
        locked.remove(id.apply(thing));
        desk.outbox().changed(Optional.of(thing), Optional.empty());
        desk.log().add(List.of(entry(Change.REMOVED, thing, Facts.of(thing), Map.of())));
    }

    /** The facts that the others do not have as well. */
    private static Map<String, String> without(Map<String, String> facts, Map<String, String> others) {
        var left = new LinkedHashMap<>(facts);
        left.entrySet().removeAll(others.entrySet());
        return left;
    }

    private AuditEntry entry(Change change, T thing, Map<String, String> before, Map<String, String> after) {
        return desk.entry(clinic.apply(thing), change, kind, id.apply(thing), before, after);
    }
}
