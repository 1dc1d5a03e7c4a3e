package praxis.rest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.AuditLog;
import praxis.domain.audit.AuditEntry;
import praxis.domain.audit.Author;
import praxis.domain.clinic.ClinicId;
import praxis.rest.input.Cursor;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** Who changed what in a clinic. */
@Controller("/v1/clinics/{clinic_id}/audit")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "audit")
final class AuditController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "AuditEntry", description = "One change of one thing; patients' data and secrets are never in it.")
    record AuditEntryJson(
            String id,
            @Schema(format = "date-time") String at,
            AuthorJson author,

            @Schema(
                    type = "string",
                    allowableValues = {"added", "changed", "removed"})
            String change,

            @Schema(example = "closure", description = "One of those by which the audit can be listed.")
            String kind,

            @Schema(description = "The thing's id; of work hours, the owner's.")
            String thingId,

            @Schema(description = "Fields as they were: of a changed thing those that changed.")
            Map<String, String> before,

            @Schema(description = "Fields as they became.") Map<String, String> after) {

        static AuditEntryJson of(AuditEntry entry, ZoneId zone) {
            return new AuditEntryJson(
                    entry.id().value(),
                    Times.written(entry.at(), zone),
                    AuthorJson.of(entry.by()),
                    Written.lower(entry.change()),
                    Written.lower(entry.kind()),
                    entry.thing(),
                    entry.before(),
                    entry.after());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Author", description = "Who made a change.")
    record AuthorJson(
            @Schema(
                    type = "string",
                    allowableValues = {"platform", "user", "api_key"})
            String kind,

            @Schema(description = "A user's or an API key's id.")
            String id) {

        static AuthorJson of(Author author) {
            return new AuthorJson(Written.lower(author.kind()), author.id());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Audit")
    record AuditJson(
            List<AuditEntryJson> audit,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private static final AuditEntry.Kind[] KINDS = Stream.of(AuditEntry.Kind.values())
            .filter(AuditEntry.Kind::isOfClinic)
            .toArray(AuditEntry.Kind[]::new);

    private final Callers callers;
    private final ClinicZones zones;

    AuditController(Callers callers, ClinicZones zones) {
        this.callers = callers;
        this.zones = zones;
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "listAudit",
            summary = "Who changed what in a clinic",
            description = "The latest first, for the clinic's administrators.")
    AuditJson list(
            @PathVariable("clinic_id") String clinic,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "kind",
                            required = false,
                            description =
                                    "Only of things of this kind; special hours are among `work_hours`. Users, their"
                                            + " accounts, invitations and leaves are no clinic's.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "api_key",
                                                "appointment",
                                                "clinic",
                                                "closure",
                                                "membership",
                                                "service",
                                                "webhook",
                                                "work_hours"
                                            }))
                    @QueryValue("kind")
                    Optional<String> kind,
            @Parameter(in = ParameterIn.QUERY, name = "thing_id", required = false, schema = @Schema(type = "string"))
                    @QueryValue("thing_id")
                    Optional<String> thing,
            @Parameter(in = ParameterIn.QUERY, name = "author_id", required = false, schema = @Schema(type = "string"))
                    @QueryValue("author_id")
                    Optional<String> author,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "from",
                            required = false,
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue("from")
                    Optional<String> from,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "to",
                            required = false,
                            description = "Before this instant.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue("to")
                    Optional<String> to,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var ofKind = Query.oneOf("kind", KINDS, Written::lower, kind);
        var filter = new AuditLog.Filter(ofKind, thing, author, Query.instant("from", from), Query.instant("to", to));
        var page = Refused.unlessDone(callers.useCases().audit().list(id, filter, Query.page(limit, cursor)));
        var zone = zones.of(id);
        return new AuditJson(
                page.items().stream()
                        .map(entry -> AuditEntryJson.of(entry, zone))
                        .toList(),
                page.next().map(Cursor::of));
    }
}
