package praxis.application.memory;

import java.time.Instant;
import java.util.Optional;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.IdempotencyKeys;

public final class MemoryIdempotencyKeys implements IdempotencyKeys {

    private final MemoryStore store;

    public MemoryIdempotencyKeys(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Entry> find(Key key, Instant now) {
        return Optional.ofNullable(store.reading().idempotencyKeys().get(key)).filter(entry -> entry.isKept(now));
    }

    @Override
    public void add(Entry entry) {
        if (find(entry.key(), entry.at()).isPresent())
            throw new AlreadyTaken(FIELD, entry.key().text());
        store.writing().idempotencyKeys().put(entry.key(), entry);
    }
}
