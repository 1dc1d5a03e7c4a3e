package praxis.application.port;

import java.util.Optional;
import praxis.domain.InvalidValue;

/**
 * Which part of a list is asked for. Lists are ordered by id, which is the order of creation.
 *
 * @param limit 1 to {@value #MOST}
 * @param after the last id of the part before
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int MOST = 200;

    public static final int DEFAULT = 50;

    public PageRequest {
        InvalidValue.within("limit", limit, 1, MOST);
    }

    public static PageRequest first() {
        return new PageRequest(MOST, Optional.empty());
    }
}
