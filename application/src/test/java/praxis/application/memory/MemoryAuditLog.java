package praxis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.AuditLog;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.ClinicId;

public final class MemoryAuditLog implements AuditLog {

    private final MemoryStore store;

    public MemoryAuditLog(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(List<AuditEntry> entries) {
        store.writing().audit().addAll(entries);
    }

    @Override
    public Page<AuditEntry> list(ClinicId clinic, Filter filter, PageRequest page) {
        return page(entries(filter).filter(entry -> entry.clinic().equals(Optional.of(clinic))), page);
    }

    @Override
    public Page<AuditEntry> listEverywhere(Filter filter, PageRequest page) {
        return page(entries(filter), page);
    }

    private Stream<AuditEntry> entries(Filter filter) {
        return store.reading().audit().stream().filter(entry -> matches(entry, filter));
    }

    private static boolean matches(AuditEntry entry, Filter filter) {
        return filter.kind().map(entry.kind()::equals).orElse(true)
                && filter.thing().map(entry.thing()::equals).orElse(true)
                && filter.author().map(entry.by().id()::equals).orElse(true)
                && filter.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && filter.to().map(to -> entry.at().isBefore(to)).orElse(true);
    }

    private static Page<AuditEntry> page(Stream<AuditEntry> found, PageRequest page) {
        var latestFirst = found.sorted(
                        Comparator.comparing((AuditEntry entry) -> entry.id().value())
                                .reversed())
                .filter(entry -> page.after()
                        .map(after -> entry.id().value().compareTo(after) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(latestFirst, page, entry -> entry.id().value());
    }
}
