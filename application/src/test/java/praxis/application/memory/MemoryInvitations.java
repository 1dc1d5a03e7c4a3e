package praxis.application.memory;

import java.util.Optional;
import praxis.application.port.Invitations;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Invitation;
import praxis.domain.people.UserId;

public final class MemoryInvitations implements Invitations {

    private final MemoryStore store;

    public MemoryInvitations(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Invitation> find(Fingerprint secret) {
        return store.reading().identity().invitations().values().stream()
                .filter(invitation -> invitation.secret().equals(secret))
                .findFirst();
    }

    @Override
    public void put(Invitation invitation) {
        if (!store.writing().users().containsKey(invitation.user())) throw new IllegalStateException("no such user");
        store.writing().identity().invitations().put(invitation.user(), invitation);
    }

    @Override
    public boolean remove(Invitation invitation) {
        return store.writing().identity().invitations().remove(invitation.user(), invitation);
    }

    @Override
    public Optional<Invitation> withdraw(UserId user) {
        return Optional.ofNullable(store.writing().identity().invitations().remove(user));
    }
}
