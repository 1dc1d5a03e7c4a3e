package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.UserId;
import praxis.domain.time.Stretch;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.input.Query;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.Refused;

/** Persons' leave from every clinic they work in. */
@Controller("/v1/users/{user_id}/leaves")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "leaves")
final class LeavesController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "Leave",
            description = "Whole dates, or from `start` to `end` in `time_zone`: of the two one is null.")
    record LeaveJson(
            String id,
            String userId,

            @Schema(nullable = true, format = "date", example = "2026-08-01")
            Optional<String> startDate,

            @Schema(nullable = true, format = "date", example = "2026-08-15", description = "Inclusive.")
            Optional<String> endDate,

            @Schema(nullable = true) Optional<String> start,
            @Schema(nullable = true) Optional<String> end,
            @Schema(nullable = true) Optional<String> timeZone,
            @Schema(nullable = true) Optional<String> reason,
            @Schema(format = "date-time") String createdAt) {

        static LeaveJson of(Leave leave) {
            var stretch = StretchJson.of(leave.stretch());
            return new LeaveJson(
                    leave.id().value(),
                    leave.user().value(),
                    stretch.startDate(),
                    stretch.endDate(),
                    stretch.start(),
                    stretch.end(),
                    stretch.timeZone(),
                    leave.reason(),
                    Times.written(leave.revision().createdAt(), ZoneOffset.UTC));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Leaves")
    record LeavesJson(
            List<LeaveJson> leaves, @Schema(nullable = true) Optional<String> nextCursor) {}

    /** A leave to be made. */
    private record Draft(Stretch stretch, Optional<String> reason) {}

    private final Callers callers;

    private final Changes changes;

    LeavesController(Callers callers, Changes changes) {
        this.callers = callers;
        this.changes = changes;
    }

    @Post
    @Rehearsable
    @Operation(
            operationId = "addLeave",
            summary = "Takes a person out of every clinic for a time",
            description =
                    "`start_date` and `end_date`, both inclusive and in each clinic's zone, or `start`, `end` and `time_zone`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StretchBodies.NewLeave.class)))
    @DocumentedMaking
    HttpResponse<LeaveJson> add(
            @PathVariable("user_id") String user,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var draft = Body.read(body, LeavesController::draft);
        var leave = changes.make(praxis -> praxis.leaves().add(new UserId(user), draft.stretch(), draft.reason()));
        return Answers.created(
                LeaveJson.of(leave), leave.revision(), "/v1/users/" + leave.user() + "/leaves/" + leave.id());
    }

    private static Draft draft(Body body) {
        var fields = StretchFields.read(body);
        var zone = body.nullable("time_zone", Kinds.TIME_ZONE);
        var reason = body.nullable("reason", StretchBodies.REASON);
        return new Draft(body.part(() -> in(zone.optional(), fields.stretch())), reason.optional());
    }

    private static Stretch in(Optional<ZoneId> zone, Stretch stretch) {
        return switch (stretch) {
            case Stretch.Timed timed ->
                new Stretch.TimedIn(
                        timed,
                        zone.orElseThrow(() -> BadInput.malformed("time_zone", "is missing: start and end need it")));
            case Stretch.TimedIn timed -> timed;
            case Stretch.AllDay dates
            when zone.isPresent() ->
                throw BadInput.malformed("time_zone", "goes with start and end; whole dates are each clinic's own");
            case Stretch.AllDay dates -> dates;
        };
    }

    @Get
    @DocumentedCondition
    @Operation(operationId = "listLeaves", summary = "Lists a person's leave")
    LeavesJson list(
            @PathVariable("user_id") String user,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var page = Refused.unlessDone(callers.useCases().leaves().list(new UserId(user), Query.page(limit, cursor)));
        return new LeavesJson(
                page.items().stream().map(LeaveJson::of).toList(), page.next().map(Cursor::of));
    }

    @Get("/{leave_id}")
    @DocumentedCondition
    @Operation(operationId = "findLeave", summary = "Reads a leave")
    HttpResponse<LeaveJson> find(@PathVariable("user_id") String user, @PathVariable("leave_id") String leave) {
        var found = Refused.unlessDone(callers.useCases().leaves().find(new UserId(user), new LeaveId(leave)));
        return Answers.ok(LeaveJson.of(found), found.revision());
    }

    @Delete("/{leave_id}")
    @Rehearsable
    @Operation(operationId = "removeLeave", summary = "Removes a leave")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            @PathVariable("user_id") String user,
            @PathVariable("leave_id") String leave,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        var revision = Preconditions.ifMatch(ifMatch);
        changes.make(praxis -> praxis.leaves().remove(new UserId(user), new LeaveId(leave), revision));
        return HttpResponse.noContent();
    }
}
