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
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.MembershipId;

/** The weekly rows of clinics and providers. */
@Controller("/v1/clinics/{clinic_id}")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "work hours")
final class WorkHoursController {

    private final Weeks weeks;

    WorkHoursController(Weeks weeks) {
        this.weeks = weeks;
    }

    @Get("/work_hours")
    @DocumentedCondition
    @Operation(operationId = "clinicHours", summary = "Reads the week of a clinic")
    HttpResponse<WorkHoursJson> clinicHours(@PathVariable("clinic_id") String clinic) {
        return weeks.find(HoursOwner.clinic(new ClinicId(clinic)));
    }

    @Put("/work_hours")
    @Rehearsable
    @Operation(
            operationId = "replaceClinicHours",
            summary = "Replaces the week of a clinic",
            description = "A row that stays keeps its id. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WorkHoursBodies.Week.class)))
    HttpResponse<WorkHoursJson> replaceClinicHours(
            @PathVariable("clinic_id") String clinic,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return weeks.replace(HoursOwner.clinic(new ClinicId(clinic)), ifMatch, body);
    }

    @Post("/work_hours")
    @Rehearsable
    @Operation(
            operationId = "addClinicHours",
            summary = "Adds one row to the week of a clinic",
            description = "Answers with all rows.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WorkHoursBodies.NewWorkHoursRow.class)))
    @DocumentedMaking
    HttpResponse<WorkHoursJson> addClinicHours(
            @PathVariable("clinic_id") String clinic,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return weeks.add("/v1/clinics/" + clinic, HoursOwner.clinic(new ClinicId(clinic)), ifMatch, body);
    }

    @Get("/work_hours/{id}")
    @DocumentedCondition
    @Operation(operationId = "clinicRow", summary = "Reads one row of the week of a clinic")
    HttpResponse<WorkHoursJson.RowJson> clinicRow(
            @PathVariable("clinic_id") String clinic, @PathVariable("id") String id) {
        return weeks.findRow(HoursOwner.clinic(new ClinicId(clinic)), id);
    }

    @Patch("/work_hours/{id}")
    @Rehearsable
    @Operation(
            operationId = "changeClinicRow",
            summary = "Changes fields of one row of a clinic",
            description = "Answers with all rows. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WorkHoursBodies.WorkHoursRowChange.class)))
    HttpResponse<WorkHoursJson> changeClinicRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("id") String id,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return weeks.changeRow(HoursOwner.clinic(new ClinicId(clinic)), id, ifMatch, body);
    }

    @Delete("/work_hours/{id}")
    @Rehearsable
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
        return weeks.removeRow(HoursOwner.clinic(new ClinicId(clinic)), id, ifMatch);
    }

    @Get("/providers/{provider_id}/work_hours")
    @DocumentedCondition
    @Operation(operationId = "providerHours", summary = "Reads the week of a provider")
    HttpResponse<WorkHoursJson> providerHours(
            @PathVariable("clinic_id") String clinic, @PathVariable("provider_id") String provider) {
        return weeks.find(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)));
    }

    @Put("/providers/{provider_id}/work_hours")
    @Rehearsable
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
                            schema = @Schema(implementation = WorkHoursBodies.Week.class)))
    HttpResponse<WorkHoursJson> replaceProviderHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return weeks.replace(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), ifMatch, body);
    }

    @Post("/providers/{provider_id}/work_hours")
    @Rehearsable
    @Operation(
            operationId = "addProviderHours",
            summary = "Adds one row to the week of a provider",
            description = "Answers with all rows. The provider follows own hours from then on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WorkHoursBodies.NewWorkHoursRow.class)))
    @DocumentedMaking
    HttpResponse<WorkHoursJson> addProviderHours(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return weeks.add(
                "/v1/clinics/" + clinic + "/providers/" + provider,
                HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)),
                ifMatch,
                body);
    }

    @Get("/providers/{provider_id}/work_hours/{id}")
    @DocumentedCondition
    @Operation(operationId = "providerRow", summary = "Reads one row of the week of a provider")
    HttpResponse<WorkHoursJson.RowJson> providerRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("id") String id) {
        return weeks.findRow(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), id);
    }

    @Patch("/providers/{provider_id}/work_hours/{id}")
    @Rehearsable
    @Operation(
            operationId = "changeProviderRow",
            summary = "Changes fields of one row of a provider",
            description = "Answers with all rows. Needs `If-Match` (428).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WorkHoursBodies.WorkHoursRowChange.class)))
    HttpResponse<WorkHoursJson> changeProviderRow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @PathVariable("id") String id,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        return weeks.changeRow(
                HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), id, ifMatch, body);
    }

    @Delete("/providers/{provider_id}/work_hours/{id}")
    @Rehearsable
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
        return weeks.removeRow(HoursOwner.provider(new ClinicId(clinic), new MembershipId(provider)), id, ifMatch);
    }
}
