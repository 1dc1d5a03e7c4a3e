package praxis.application.memory;

import java.time.Instant;
import praxis.application.port.SignOuts;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Session;

public final class MemorySignOuts implements SignOuts {

    private final MemoryStore store;

    public MemorySignOuts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean has(Fingerprint session) {
        return store.reading().identity().signOuts().containsKey(session);
    }

    @Override
    public void add(Session session) {
        store.writing().identity().signOuts().put(session.id(), session);
    }

    @Override
    public void forgetExpired(Instant now) {
        store.writing()
                .identity()
                .signOuts()
                .values()
                .removeIf(session -> !now.isBefore(session.grant().expiresAt()));
    }
}
