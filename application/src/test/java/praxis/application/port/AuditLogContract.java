package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.audit.AuditEntry;
import praxis.domain.audit.AuditEntry.Change;
import praxis.domain.audit.AuditEntry.Kind;
import praxis.domain.audit.AuditEntryId;
import praxis.domain.audit.Author;
import praxis.domain.clinic.ClinicId;

/** Of {@link AuditLog}. */
public abstract class AuditLogContract extends PortContract {

    @Test
    void every_field_comes_back_and_the_latest_is_first() {
        var clinic = new ClinicId(id());
        var first = entry(clinic, Kind.CLOSURE, Map.of(), Map.of("reason", "Zoë's \"day\" 🦷\n", "when", ""));
        var second = entry(clinic, Kind.CLOSURE, Map.of("reason", "a"), Map.of("reason", "b"));
        write(() -> ports().audit().add(List.of(first, second)));
        assertThat(list(clinic, AuditLog.Filter.ALL)).containsExactly(second, first);
    }

    @Test
    void a_clinic_sees_its_own_entries_and_everywhere_are_all() {
        var mine = entry(new ClinicId(id()), Kind.CLOSURE, Map.of(), Map.of());
        var theirs = entry(new ClinicId(id()), Kind.CLOSURE, Map.of(), Map.of());
        var nobodys = new AuditEntry(
                new AuditEntryId(id()),
                NOW,
                mine.by(),
                Optional.empty(),
                Change.ADDED,
                Kind.USER,
                id(),
                Map.of(),
                Map.of());
        write(() -> ports().audit().add(List.of(mine, theirs, nobodys)));
        assertThat(list(mine.clinic().orElseThrow(), AuditLog.Filter.ALL)).containsExactly(mine);
        assertThat(read(() -> ports().audit().listEverywhere(AuditLog.Filter.ALL, new PageRequest(3, Optional.empty())))
                        .items())
                .containsExactly(nobodys, theirs, mine);
    }

    @Test
    void filters_narrow_the_list() {
        var clinic = new ClinicId(id());
        var closure = entry(clinic, Kind.CLOSURE, Map.of(), Map.of());
        var service = entry(clinic, Kind.SERVICE, Map.of(), Map.of());
        write(() -> ports().audit().add(List.of(closure, service)));
        var any = Optional.<Kind>empty();
        var none = Optional.<String>empty();
        var always = Optional.<java.time.Instant>empty();
        assertThat(list(clinic, new AuditLog.Filter(Optional.of(Kind.SERVICE), none, none, always, always)))
                .containsExactly(service);
        assertThat(list(clinic, new AuditLog.Filter(any, Optional.of(closure.thing()), none, always, always)))
                .containsExactly(closure);
        assertThat(list(clinic, new AuditLog.Filter(any, none, Optional.of("nobody"), always, always)))
                .isEmpty();
        assertThat(list(clinic, new AuditLog.Filter(any, none, Optional.of("operator"), always, always)))
                .hasSize(2);
        assertThat(list(clinic, new AuditLog.Filter(any, none, none, Optional.of(NOW), Optional.of(NOW.plusMillis(1)))))
                .hasSize(2);
        assertThat(list(clinic, new AuditLog.Filter(any, none, none, Optional.of(NOW.plusMillis(1)), always)))
                .isEmpty();
        assertThat(list(clinic, new AuditLog.Filter(any, none, none, always, Optional.of(NOW))))
                .isEmpty();
    }

    @Test
    void pages_go_back_in_time() {
        var clinic = new ClinicId(id());
        var entries = List.of(
                entry(clinic, Kind.CLINIC, Map.of(), Map.of()),
                entry(clinic, Kind.SERVICE, Map.of(), Map.of()),
                entry(clinic, Kind.CLOSURE, Map.of(), Map.of()));
        write(() -> ports().audit().add(entries));
        var first = read(() -> ports().audit().list(clinic, AuditLog.Filter.ALL, new PageRequest(2, Optional.empty())));
        assertThat(first.items()).containsExactly(entries.get(2), entries.get(1));
        var rest = read(() -> ports().audit().list(clinic, AuditLog.Filter.ALL, new PageRequest(2, first.next())));
        assertThat(rest.items()).containsExactly(entries.getFirst());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void what_is_refused_leaves_no_entry() {
        var clinic = new ClinicId(id());
        ports().transactions().decide(() -> {
            ports().audit().add(List.of(entry(clinic, Kind.CLOSURE, Map.of(), Map.of())));
            return Outcome.refused(new Refusal.Stale(1));
        });
        assertThat(list(clinic, AuditLog.Filter.ALL)).isEmpty();
    }

    private List<AuditEntry> list(ClinicId clinic, AuditLog.Filter filter) {
        return read(() -> ports().audit().list(clinic, filter, PageRequest.first()))
                .items();
    }

    private AuditEntry entry(ClinicId clinic, Kind kind, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(
                new AuditEntryId(id()),
                NOW,
                new Author(Author.Kind.PLATFORM, "operator"),
                Optional.of(clinic),
                Change.CHANGED,
                kind,
                id(),
                before,
                after);
    }
}
