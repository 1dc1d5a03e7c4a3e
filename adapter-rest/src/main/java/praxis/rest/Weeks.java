package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.application.Outcome;
import praxis.application.hours.SavedHours;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.rest.input.Body;
import praxis.rest.input.Preconditions;
import praxis.rest.problem.Refused;

/** What can be asked of a week, whether it is a clinic's or a provider's. */
@Singleton
final class Weeks {

    private final Callers callers;
    private final Changes changes;

    Weeks(Callers callers, Changes changes) {
        this.callers = callers;
        this.changes = changes;
    }

    HttpResponse<WorkHoursJson> find(HoursOwner owner) {
        return answer(Refused.unlessDone(callers.useCases().hours().find(owner)));
    }

    HttpResponse<WorkHoursJson> replace(HoursOwner owner, Optional<String> ifMatch, byte @Nullable [] body) {
        var week = Body.read(body, WorkHoursBodies::week);
        var seen = Preconditions.requiredIfMatch(ifMatch);
        return answer(changes.make(praxis -> praxis.hours().replaceWeek(owner, seen, week)));
    }

    HttpResponse<WorkHoursJson> add(String path, HoursOwner owner, Optional<String> ifMatch, byte @Nullable [] body) {
        var row = Body.read(body, WorkHoursBodies::row);
        var seen = Preconditions.ifMatch(ifMatch);
        var saved = changes.make(praxis -> praxis.hours().add(owner, seen, List.of(row)));
        var id = saved.schedule().rows().stream()
                .filter(one -> one.period().equals(row))
                .map(WorkHours::id)
                .findFirst();
        return HttpResponse.created(WorkHoursJson.of(saved))
                .header(HttpHeaders.LOCATION, path + "/work_hours/" + id.orElseThrow())
                .header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    HttpResponse<WorkHoursJson.RowJson> findRow(HoursOwner owner, String id) {
        var saved = Refused.unlessDone(callers.useCases().hours().find(owner));
        var row = Refused.unlessDone(Outcome.found(
                saved.schedule().rows().stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst(),
                "work hours row",
                id));
        return HttpResponse.ok(WorkHoursJson.RowJson.of(row))
                .header(HttpHeaders.ETAG, Preconditions.tag(saved.schedule().revision()));
    }

    HttpResponse<WorkHoursJson> changeRow(
            HoursOwner owner, String id, Optional<String> ifMatch, byte @Nullable [] body) {
        var change = Body.read(body, WorkHoursBodies::changing);
        var seen = Preconditions.requiredIfMatch(ifMatch);
        return answer(changes.make(praxis -> praxis.hours().changeRow(owner, new WorkHoursId(id), seen, change)));
    }

    HttpResponse<?> removeRow(HoursOwner owner, String id, Optional<String> ifMatch) {
        var seen = Preconditions.requiredIfMatch(ifMatch);
        var saved = changes.make(praxis -> praxis.hours().removeRow(owner, new WorkHoursId(id), seen));
        return HttpResponse.noContent().header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private static HttpResponse<WorkHoursJson> answer(SavedHours saved) {
        return HttpResponse.ok(WorkHoursJson.of(saved)).header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }
}
