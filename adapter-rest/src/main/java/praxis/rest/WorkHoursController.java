package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import praxis.application.Outcome;
import praxis.application.hours.SavedHours;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;
import praxis.rest.input.Body;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.problem.Refused;

/** The weekly rows of clinics and providers. */
@Controller("/v1/clinics/{clinic_id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@DocumentedProblems
@Tag(name = "work hours")
final class WorkHoursController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "WorkHoursRow")
    record RowJson(
            String id,

            @Schema(minimum = "1", maximum = "7", description = "1 Monday to 7 Sunday.")
            int weekday,

            @Schema(example = "09:00") String startTime,

            @Schema(example = "13:00", description = "At most 24:00.")
            String endTime,

            @Schema(nullable = true, format = "date") Optional<String> validFrom,
            @Schema(nullable = true, format = "date") Optional<String> validUntil,
            int everyWeeks) {

        static RowJson of(WorkHours row) {
            var weekly = row.period();
            return new RowJson(
                    row.id().value(),
                    weekly.weekday().getValue(),
                    Period.time(weekly.period().start()),
                    Period.time(weekly.period().end()),
                    weekly.validity().from().map(LocalDate::toString),
                    weekly.validity().until().map(LocalDate::toString),
                    weekly.validity().everyWeeks());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "WorkHours")
    record WorkHoursJson(
            @Schema(description = "All rows, by weekday and start.")
            List<RowJson> workHours,

            @Schema(description = "Which parts of a provider's hours have no effect, being outside the clinic's.")
            List<String> warnings) {

        static WorkHoursJson of(SavedHours saved) {
            return new WorkHoursJson(
                    saved.schedule().rows().stream().map(RowJson::of).toList(), saved.warnings());
        }
    }

    private final Callers callers;

    WorkHoursController(Callers callers) {
        this.callers = callers;
    }

    @Get("/work_hours")
    @DocumentedCondition
    @Operation(operationId = "clinicHours", summary = "Reads the week of a clinic")
    HttpResponse<WorkHoursJson> clinicHours(@PathVariable("clinic_id") String clinic) {
        return find(HoursOwner.clinic(new ClinicId(clinic)));
    }

    @Put("/work_hours")
    @Operation(
            operationId = "replaceClinicHours",
            summary = "Replaces the week of a clinic",
            description = "A row that stays keeps its id. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestBodies.Week.class)))
    HttpResponse<WorkHoursJson> replaceClinicHours(
            @PathVariable("clinic_id") String clinic,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return replace(HoursOwner.clinic(new ClinicId(clinic)), ifMatch, body);
    }

    @Post("/work_hours")
    @Operation(
            operationId = "addClinicHours",
            summary = "Adds one row to the week of a clinic",
            description = "Answers with all rows.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestBodies.NewWorkHoursRow.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "The revision, for If-Match and If-None-Match.",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkHoursJson.class)))
    HttpResponse<WorkHoursJson> addClinicHours(
            @PathVariable("clinic_id") String clinic,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return add("/v1/clinics/" + clinic, HoursOwner.clinic(new ClinicId(clinic)), ifMatch, body);
    }

    @Get("/work_hours/{id}")
    @DocumentedCondition
    @Operation(operationId = "clinicRow", summary = "Reads one row of the week of a clinic")
    HttpResponse<RowJson> clinicRow(@PathVariable("clinic_id") String clinic, @PathVariable("id") String id) {
        return findRow(HoursOwner.clinic(new ClinicId(clinic)), id);
    }

    @Patch("/work_hours/{id}")
    @Operation(
            operationId = "changeClinicRow",
            summary = "Changes fields of one row of a clinic",
            description = "Answers with all rows. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestBodies.WorkHoursRowChange.class)))
    HttpResponse<WorkHoursJson> changeClinicRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("id") String id,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return changeRow(HoursOwner.clinic(new ClinicId(clinic)), id, ifMatch, body);
    }

    @Delete("/work_hours/{id}")
    @Operation(
            operationId = "removeClinicRow",
            summary = "Removes one row of a clinic",
            description = "Needs `If-Match` (428).")
    @ApiResponse(
            responseCode = "204",
            description = "Removed.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "The revision, for If-Match and If-None-Match.",
                            schema = @Schema(type = "string")))
    HttpResponse<?> removeClinicRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("id") String id,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        return removeRow(HoursOwner.clinic(new ClinicId(clinic)), id, ifMatch);
    }

    @Get("/providers/{provider_id}/work_hours")
    @DocumentedCondition
    @Operation(operationId = "providerHours", summary = "Reads the week of a provider")
    HttpResponse<WorkHoursJson> providerHours(
            @PathVariable("clinic_id") String clinic, @PathVariable("provider_id") String provider) {
        return find(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)));
    }

    @Put("/providers/{provider_id}/work_hours")
    @Operation(
            operationId = "replaceProviderHours",
            summary = "Replaces the week of a provider",
            description =
                    "A row that stays keeps its id. The provider follows own hours from then on. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestBodies.Week.class)))
    HttpResponse<WorkHoursJson> replaceProviderHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return replace(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), ifMatch, body);
    }

    @Post("/providers/{provider_id}/work_hours")
    @Operation(
            operationId = "addProviderHours",
            summary = "Adds one row to the week of a provider",
            description = "Answers with all rows. The provider follows own hours from then on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestBodies.NewWorkHoursRow.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "The revision, for If-Match and If-None-Match.",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkHoursJson.class)))
    HttpResponse<WorkHoursJson> addProviderHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return add(
                "/v1/clinics/" + clinic + "/providers/" + provider,
                HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)),
                ifMatch,
                body);
    }

    @Get("/providers/{provider_id}/work_hours/{id}")
    @DocumentedCondition
    @Operation(operationId = "providerRow", summary = "Reads one row of the week of a provider")
    HttpResponse<RowJson> providerRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("id") String id) {
        return findRow(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), id);
    }

    @Patch("/providers/{provider_id}/work_hours/{id}")
    @Operation(
            operationId = "changeProviderRow",
            summary = "Changes fields of one row of a provider",
            description = "Answers with all rows. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestBodies.WorkHoursRowChange.class)))
    HttpResponse<WorkHoursJson> changeProviderRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("id") String id,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return changeRow(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), id, ifMatch, body);
    }

    @Delete("/providers/{provider_id}/work_hours/{id}")
    @Operation(
            operationId = "removeProviderRow",
            summary = "Removes one row of a provider",
            description = "Needs `If-Match` (428).")
    @ApiResponse(
            responseCode = "204",
            description = "Removed.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "The revision, for If-Match and If-None-Match.",
                            schema = @Schema(type = "string")))
    HttpResponse<?> removeProviderRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("id") String id,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        return removeRow(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), id, ifMatch);
    }

    private HttpResponse<WorkHoursJson> find(HoursOwner owner) {
        return answer(Refused.unlessDone(callers.useCases().hours().find(owner)));
    }

    private HttpResponse<WorkHoursJson> replace(HoursOwner owner, Optional<String> ifMatch, byte @Nullable [] body) {
        var week = Body.read(body, WorkHoursController::week);
        return answer(Refused.unlessDone(
                callers.useCases().hours().replaceWeek(owner, Preconditions.requiredIfMatch(ifMatch), week)));
    }

    private HttpResponse<WorkHoursJson> add(
            String path, HoursOwner owner, Optional<String> ifMatch, byte @Nullable [] body) {
        var row = Body.read(body, WorkHoursController::row);
        var saved =
                Refused.unlessDone(callers.useCases().hours().add(owner, Preconditions.ifMatch(ifMatch), List.of(row)));
        var id = saved.schedule().rows().stream()
                .filter(one -> one.period().equals(row))
                .map(WorkHours::id)
                .findFirst();
        return HttpResponse.created(WorkHoursJson.of(saved))
                .header(HttpHeaders.LOCATION, path + "/work_hours/" + id.orElseThrow())
                .header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private HttpResponse<RowJson> findRow(HoursOwner owner, String id) {
        var saved = Refused.unlessDone(callers.useCases().hours().find(owner));
        var row = Refused.unlessDone(Outcome.found(
                saved.schedule().rows().stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst(),
                "work hours row",
                id));
        return HttpResponse.ok(RowJson.of(row))
                .header(HttpHeaders.ETAG, Preconditions.tag(saved.schedule().revision()));
    }

    private HttpResponse<WorkHoursJson> changeRow(
            HoursOwner owner, String id, Optional<String> ifMatch, byte @Nullable [] body) {
        var change = Body.read(body, WorkHoursController::changing);
        return answer(Refused.unlessDone(callers.useCases()
                .hours()
                .changeRow(owner, new WorkHoursId(id), Preconditions.requiredIfMatch(ifMatch), change)));
    }

    private HttpResponse<?> removeRow(HoursOwner owner, String id, Optional<String> ifMatch) {
        var saved = Refused.unlessDone(callers.useCases()
                .hours()
                .removeRow(owner, new WorkHoursId(id), Preconditions.requiredIfMatch(ifMatch)));
        return HttpResponse.noContent().header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private static HttpResponse<WorkHoursJson> answer(SavedHours saved) {
        return HttpResponse.ok(WorkHoursJson.of(saved)).header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private static List<WeeklyPeriod> week(Body body) {
        return body.required("work_hours", Kinds.list(Kinds.object(WorkHoursController::row)))
                .get();
    }

    private static WeeklyPeriod row(Body body) {
        var weekday = body.required("weekday", Kinds.WEEKDAY);
        var start = body.required("start_time", Kinds.TIME);
        var end = body.required("end_time", Kinds.TIME);
        var from = body.nullable("valid_from", Kinds.DATE);
        var until = body.nullable("valid_until", Kinds.DATE);
        var everyWeeks = body.optional("every_weeks", Kinds.NUMBER);
        var period = body.value("end_time", () -> new Period(start.get(), end.get()));
        var validity = validity(body, from.optional(), until.optional(), everyWeeks.orElse(1));
        return new WeeklyPeriod(weekday.get(), period, validity);
    }

    /** Its complaint is told with the one field of the three that is to blame. */
    private static Validity validity(Body body, Optional<LocalDate> from, Optional<LocalDate> until, int everyWeeks) {
        body.value("valid_from", () -> new Validity(from, Optional.empty(), 1));
        body.value("valid_until", () -> new Validity(from, until, 1));
        return body.value("every_weeks", () -> new Validity(from, until, everyWeeks));
    }

    private static UnaryOperator<WeeklyPeriod> changing(Body body) {
        var weekday = body.optional("weekday", Kinds.WEEKDAY);
        var start = body.optional("start_time", Kinds.TIME);
        var end = body.optional("end_time", Kinds.TIME);
        var from = body.nullable("valid_from", Kinds.DATE);
        var until = body.nullable("valid_until", Kinds.DATE);
        var everyWeeks = body.optional("every_weeks", Kinds.NUMBER);
        return before -> new WeeklyPeriod(
                weekday.orElse(before.weekday()),
                new Period(
                        start.orElse(before.period().start()),
                        end.orElse(before.period().end())),
                new Validity(
                        from.changing(before.validity().from()),
                        until.changing(before.validity().until()),
                        everyWeeks.orElse(before.validity().everyWeeks())));
    }
}
