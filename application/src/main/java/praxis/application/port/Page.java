package praxis.application.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where the next part starts, to be given as {@link PageRequest#after}; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> ofNothing() {
        return new Page<>(List.of(), Optional.empty());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /** @param oneMore what was found, at most one more than asked for, which tells that there is a next part */
    public static <T> Page<T> of(List<T> oneMore, PageRequest asked, Function<T, String> id) {
        if (oneMore.size() <= asked.limit()) return new Page<>(oneMore, Optional.empty());
        var items = oneMore.subList(0, asked.limit());
        return new Page<>(items, Optional.of(id.apply(items.getLast())));
    }
}
