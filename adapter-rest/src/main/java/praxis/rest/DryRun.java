package praxis.rest;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import praxis.domain.availability.QueryDates;
import praxis.rest.input.Query;
import praxis.rest.problem.BadInput;

/**
 * Whether a change is only to be rehearsed.
 *
 * @param dates whose minutes are to be told
 */
record DryRun(boolean asked, Optional<QueryDates> dates) {

    static final String DRY_RUN = "dry_run";
    static final String FROM = "from";
    static final String TO = "to";

    static final List<String> PARAMETERS = List.of(DRY_RUN, FROM, TO);

    /** @throws BadInput if a parameter cannot be read, or dates are given without a dry run */
    static DryRun of(HttpRequest<?> request) {
        var parameters = request.getParameters();
        var asked = Query.bool(DRY_RUN, parameters.getFirst(DRY_RUN)).orElse(false);
        var from = parameters.getFirst(FROM);
        var to = parameters.getFirst(TO);
        if (from.isEmpty() && to.isEmpty()) return new DryRun(asked, Optional.empty());
        if (!asked) throw BadInput.malformed(from.isPresent() ? FROM : TO, "goes with dry_run=true");
        return new DryRun(true, Optional.of(Query.dates(from, to)));
    }
}
