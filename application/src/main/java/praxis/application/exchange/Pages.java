package praxis.application.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;

/** Lists to their end. */
final class Pages {

    private Pages() {}

    static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        var all = new ArrayList<T>();
        var page = list.apply(PageRequest.first());
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = list.apply(
                    new PageRequest(PageRequest.MOST, Optional.of(page.next().get())));
            all.addAll(page.items());
        }
        return all;
    }
}
