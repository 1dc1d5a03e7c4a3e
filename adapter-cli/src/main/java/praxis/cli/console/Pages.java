package praxis.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import praxis.application.Outcome;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;

/** A command prints a list whole. */
public final class Pages {

    private Pages() {}

    public static <T> Outcome<List<T>> all(Function<PageRequest, Outcome<Page<T>>> list) {
        return all(list, PageRequest.first(), new ArrayList<>());
    }

    private static <T> Outcome<List<T>> all(
            Function<PageRequest, Outcome<Page<T>>> list, PageRequest asked, List<T> found) {
        var request = asked;
        while (true) {
            switch (list.apply(request)) {
                case Outcome.Refused<Page<T>>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Page<T>>(var page) -> {
                    found.addAll(page.items());
                    if (page.next().isEmpty()) return Outcome.done(found);
                    request = new PageRequest(
                            PageRequest.MOST, Optional.of(page.next().get()));
                }
            }
        }
    }
}
