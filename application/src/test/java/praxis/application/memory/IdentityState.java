package praxis.application.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import praxis.domain.access.ApiKeyId;
import praxis.domain.identity.ApiKey;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Invitation;
import praxis.domain.identity.PasswordHash;
import praxis.domain.identity.Session;
import praxis.domain.people.UserId;

/** What is stored of how persons and apps show who they are. */
record IdentityState(
        Map<UserId, SignInState> accounts,
        Map<UserId, Invitation> invitations,
        Map<Fingerprint, Session> signOuts,
        SortedMap<ApiKeyId, ApiKey> apiKeys) {

    record SignInState(boolean platformAdmin, long round, Optional<PasswordHash> password) {

        static final SignInState NEW = new SignInState(false, 0, Optional.empty());
    }

    static IdentityState empty() {
        return new IdentityState(new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>());
    }

    IdentityState copy() {
        return new IdentityState(
                new HashMap<>(accounts), new HashMap<>(invitations), new HashMap<>(signOuts), new TreeMap<>(apiKeys));
    }
}
