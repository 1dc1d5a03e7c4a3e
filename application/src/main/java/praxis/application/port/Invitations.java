package praxis.application.port;

import java.util.Optional;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Invitation;
import praxis.domain.people.UserId;

/** The invitations that nobody has accepted yet; a person has one at most. */
public interface Invitations {

    Optional<Invitation> find(Fingerprint secret);

    /** Stores an invitation in place of the person's earlier one. */
    void put(Invitation invitation);

    /** @return false if it is gone already: of two who accept it at once, one gets false */
    boolean remove(Invitation invitation);

    /** Takes back what the person has not accepted yet. @return what that was */
    Optional<Invitation> withdraw(UserId user);
}
