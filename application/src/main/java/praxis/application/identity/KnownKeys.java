package praxis.application.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import praxis.domain.access.ApiKeyId;
import praxis.domain.identity.ApiKey;

/**
 * The API keys that were read last. What is remembered of a key never changes, but that it is revoked, which is asked
 * for with each request.
 */
final class KnownKeys {

    /** About 5 MiB of them; those used least recently are forgotten first. */
    static final int MOST = 10_000;

    private final LinkedHashMap<ApiKeyId, ApiKey> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ApiKeyId, ApiKey> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    synchronized void put(ApiKey key) {
        keys.put(key.id(), key);
    }
}
