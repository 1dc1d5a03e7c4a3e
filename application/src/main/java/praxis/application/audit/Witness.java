package praxis.application.audit;

import java.util.Optional;

/**
 * Is told of each thing that one caller is about to write, just before it is written and in the same transaction. Every
 * write that is recorded passes here, so nothing changes unseen.
 */
@FunctionalInterface
public interface Witness {

    Witness NONE = (before, after) -> {};

    /**
     * @param before as it is stored; empty of a new thing
     * @param after as it will be stored; empty of a thing that is removed
     */
    void about(Optional<? extends Record> before, Optional<? extends Record> after);

    /** One that tells another after itself. */
    default Witness and(Witness other) {
        return (before, after) -> {
            about(before, after);
            other.about(before, after);
        };
    }
}
