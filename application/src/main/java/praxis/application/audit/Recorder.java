package praxis.application.audit;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import praxis.application.port.AuditLog;
import praxis.application.port.Ids;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry;
import praxis.domain.audit.AuditEntry.Change;
import praxis.domain.audit.AuditEntry.Kind;
import praxis.domain.audit.AuditEntryId;
import praxis.domain.audit.Author;
import praxis.domain.clinic.ClinicId;

/**
 * Writes down what one caller changes among things of one kind. What a thing was before is what it was when it was
 * locked, which every port asks for before a replacement.
 *
 * @param <T> a thing as it is stored
 */
final class Recorder<T extends Record> {

    /** What recorders of one caller share. */
    record Desk(AuditLog log, Ids ids, InstantSource clock, Actor actor, Witness witness) {

        /** Records a change of what belongs to no clinic. */
        void changed(Kind kind, String id, Map<String, String> before, Map<String, String> after) {
            log.add(List.of(entry(Optional.empty(), Change.CHANGED, kind, id, before, after)));
        }

        AuditEntry entry(
                Optional<ClinicId> clinic,
                Change change,
                Kind kind,
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
    private final Kind kind;
    private final Function<T, Optional<ClinicId>> clinic;
    private final Function<T, String> id;
    private final Map<String, T> locked = new ConcurrentHashMap<>();

    Recorder(Desk desk, Kind kind, Function<T, Optional<ClinicId>> clinic, Function<T, String> id) {
        this.desk = desk;
        this.kind = kind;
        this.clinic = clinic;
        this.id = id;
    }

    Optional<T> locked(Optional<T> found) {
        found.ifPresent(thing -> locked.put(id.apply(thing), thing));
        return found;
    }

    /** To be called before they are written. */
    void added(List<T> things) {
        for (var thing : things) desk.witness().about(Optional.empty(), Optional.of(thing));
        desk.log()
                .add(things.stream()
                        .map(thing -> entry(Change.ADDED, thing, Map.of(), Facts.of(thing)))
                        .toList());
    }

    /** To be called before they are written. */
    void replaced(List<T> things) {
        desk.log().add(things.stream().map(this::replaced).toList());
    }

    private AuditEntry replaced(T thing) {
        var stored = Optional.ofNullable(locked.remove(id.apply(thing)));
        desk.witness().about(stored, Optional.of(thing));
        var before = stored.map(Facts::of).orElseGet(Map::of);
        var after = Facts.of(thing);
        return before.isEmpty()
                ? entry(Change.ADDED, thing, before, after)
                : entry(Change.CHANGED, thing, without(before, after), without(after, before));
    }

    /** To be called before it is removed. */
    void removed(T thing) {
        desk.witness().about(Optional.of(thing), Optional.empty());
        locked.remove(id.apply(thing));
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
