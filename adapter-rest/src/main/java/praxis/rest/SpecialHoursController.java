package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
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
import org.jspecify.annotations.Nullable;
import praxis.application.hours.SavedHours;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Period;
import praxis.rest.input.Body;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.problem.Refused;

/** The hours of single dates, which replace the weekly ones (H10). */
@Controller("/v1/clinics/{clinic_id}")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "special hours")
final class SpecialHoursController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SpecialPeriod")
    record PeriodJson(
            @Schema(example = "09:00") String startTime,
            @Schema(example = "12:00") String endTime) {

        static PeriodJson of(Period period) {
            return new PeriodJson(Period.time(period.start()), Period.time(period.end()));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SpecialDate")
    record DateJson(
            @Schema(format = "date", example = "2026-12-24") String date,

            @Schema(description = "None: not open, or not working.")
            List<PeriodJson> periods) {

        static DateJson of(LocalDate date, List<Period> periods) {
            return new DateJson(
                    date.toString(), periods.stream().map(PeriodJson::of).toList());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SpecialHours")
    record SpecialHoursJson(
            @Schema(format = "date", example = "2026-12-24") String date,

            @Schema(description = "None: not open, or not working.")
            List<PeriodJson> periods,

            List<String> warnings) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "AllSpecialHours")
    record AllJson(List<DateJson> specialHours, List<String> warnings) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewSpecialHours", requiredProperties = "periods")
    record NewSpecialHours(
            @Schema(description = "None: not open, or not working.")
            List<PeriodJson> periods) {}

    private final Callers callers;

    private final Changes changes;

    SpecialHoursController(Callers callers, Changes changes) {
        this.callers = callers;
        this.changes = changes;
    }

    @Get("/special_hours")
    @DocumentedCondition
    @Operation(operationId = "allClinicSpecialHours", summary = "Lists the dates with special hours of a clinic")
    HttpResponse<AllJson> allClinicSpecialHours(@PathVariable("clinic_id") String clinic) {
        return all(HoursOwner.clinic(new ClinicId(clinic)));
    }

    @Get("/special_hours/{date}")
    @DocumentedCondition
    @Operation(operationId = "clinicSpecialHours", summary = "Reads the special hours of a clinic on a date")
    HttpResponse<SpecialHoursJson> clinicSpecialHours(
            @PathVariable("clinic_id") String clinic, @PathVariable("date") String date) {
        return find(HoursOwner.clinic(new ClinicId(clinic)), date);
    }

    @Put("/special_hours/{date}")
    @Rehearsable
    @Operation(
            operationId = "putClinicSpecialHours",
            summary = "Gives a clinic hours of its own on a date",
            description = "They replace the weekly ones there.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = NewSpecialHours.class)))
    HttpResponse<SpecialHoursJson> putClinicSpecialHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("date") String date,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return put(HoursOwner.clinic(new ClinicId(clinic)), date, ifMatch, body);
    }

    @Delete("/special_hours/{date}")
    @Rehearsable
    @Operation(
            operationId = "removeClinicSpecialHours",
            summary = "Lets the weekly hours of a clinic hold again on a date")
    @ApiResponse(
            responseCode = "204",
            description = "Removed.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "The revision, for If-Match and If-None-Match.",
                            schema = @Schema(type = "string")))
    HttpResponse<?> removeClinicSpecialHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("date") String date,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        return remove(HoursOwner.clinic(new ClinicId(clinic)), date, ifMatch);
    }

    @Get("/providers/{provider_id}/special_hours")
    @DocumentedCondition
    @Operation(operationId = "allProviderSpecialHours", summary = "Lists the dates with special hours of a provider")
    HttpResponse<AllJson> allProviderSpecialHours(
            @PathVariable("clinic_id") String clinic, @PathVariable("provider_id") String provider) {
        return all(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)));
    }

    @Get("/providers/{provider_id}/special_hours/{date}")
    @DocumentedCondition
    @Operation(operationId = "providerSpecialHours", summary = "Reads the special hours of a provider on a date")
    HttpResponse<SpecialHoursJson> providerSpecialHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("date") String date) {
        return find(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), date);
    }

    @Put("/providers/{provider_id}/special_hours/{date}")
    @Rehearsable
    @Operation(
            operationId = "putProviderSpecialHours",
            summary = "Gives a provider hours of its own on a date",
            description = "They replace the weekly ones there.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = NewSpecialHours.class)))
    HttpResponse<SpecialHoursJson> putProviderSpecialHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("date") String date,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return put(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), date, ifMatch, body);
    }

    @Delete("/providers/{provider_id}/special_hours/{date}")
    @Rehearsable
    @Operation(
            operationId = "removeProviderSpecialHours",
            summary = "Lets the weekly hours of a provider hold again on a date")
    @ApiResponse(
            responseCode = "204",
            description = "Removed.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "The revision, for If-Match and If-None-Match.",
                            schema = @Schema(type = "string")))
    HttpResponse<?> removeProviderSpecialHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("date") String date,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        return remove(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), date, ifMatch);
    }

    private HttpResponse<AllJson> all(HoursOwner owner) {
        var saved = Refused.unlessDone(callers.useCases().hours().find(owner));
        var dates = saved.schedule().special().dates().entrySet().stream()
                .map(day -> DateJson.of(day.getKey(), day.getValue()))
                .toList();
        return HttpResponse.ok(new AllJson(dates, saved.warnings())).header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private HttpResponse<SpecialHoursJson> find(HoursOwner owner, String date) {
        var day = Kinds.date(date, "date");
        return answer(day, Refused.unlessDone(callers.useCases().hours().findSpecial(owner, day)));
    }

    private HttpResponse<SpecialHoursJson> put(
            HoursOwner owner, String date, Optional<String> ifMatch, byte @Nullable [] body) {
        var day = Kinds.date(date, "date");
        var periods = Body.read(body, SpecialHoursController::periods);
        var seen = Preconditions.ifMatch(ifMatch);
        return answer(day, changes.make(praxis -> praxis.hours().putSpecial(owner, day, seen, periods)));
    }

    private HttpResponse<?> remove(HoursOwner owner, String date, Optional<String> ifMatch) {
        var day = Kinds.date(date, "date");
        var seen = Preconditions.ifMatch(ifMatch);
        var saved = changes.make(praxis -> praxis.hours().removeSpecial(owner, day, seen));
        return HttpResponse.noContent().header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private static HttpResponse<SpecialHoursJson> answer(LocalDate date, SavedHours saved) {
        var day = DateJson.of(date, saved.schedule().special().on(date).orElse(List.of()));
        return HttpResponse.ok(new SpecialHoursJson(day.date(), day.periods(), saved.warnings()))
                .header(HttpHeaders.ETAG, SavedHoursTag.of(saved));
    }

    private static List<Period> periods(Body body) {
        return body.required("periods", Kinds.list(Kinds.object(SpecialHoursController::period)))
                .get();
    }

    private static Period period(Body body) {
        var start = body.required("start_time", Kinds.TIME);
        var end = body.required("end_time", Kinds.TIME);
        return body.value("end_time", () -> new Period(start.get(), end.get()));
    }
}
