package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Invitations;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Invitation;
import praxis.domain.people.UserId;

/** Records who was invited, and that they accepted. */
record AuditedInvitations(Invitations port, Recorder<Invitation> recorder) implements Invitations {

    @Override
    public Optional<Invitation> find(Fingerprint secret) {
        return port.find(secret);
    }

    @Override
    public void put(Invitation invitation) {
        port.put(invitation);
        recorder.added(List.of(invitation));
    }

    @Override
    public boolean remove(Invitation invitation) {
        var removed = port.remove(invitation);
        if (removed) recorder.removed(invitation);
        return removed;
    }

    @Override
    public Optional<Invitation> withdraw(UserId user) {
        var withdrawn = port.withdraw(user);
        withdrawn.ifPresent(recorder::removed);
        return withdrawn;
    }
}
