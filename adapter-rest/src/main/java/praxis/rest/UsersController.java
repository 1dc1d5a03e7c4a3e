package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import praxis.application.people.ManageMembers;
import praxis.application.port.Memberships;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** Who belongs to a clinic. */
@Controller("/v1/clinics/{clinic_id}/users")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "users")
final class UsersController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Users")
    record UsersJson(
            List<MembershipJson> users,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    /** Those that a new membership can start with; suspending comes later. */
    private static final MembershipStatus[] FIRST = {MembershipStatus.APPROVED, MembershipStatus.PENDING};

    private static final Kind<String> FULL_NAME = Kinds.TEXT.to(name -> InvalidValue.text("full_name", name, 200));
    private static final Kind<PhoneNumber> PHONE = Kinds.TEXT.to(PhoneNumber::new);
    private static final Kind<ClinicRole> ROLE = Kinds.oneOf(ClinicRole.values(), ClinicRole::name);

    private final ClinicZones zones;

    private final Callers callers;

    private final Changes changes;

    UsersController(Callers callers, ClinicZones zones, Changes changes) {
        this.callers = callers;
        this.changes = changes;
        this.zones = zones;
    }

    @Post
    @Rehearsable
    @Operation(
            operationId = "addUser",
            summary = "Adds a user to a clinic",
            description = "A known e-mail joins the existing user.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserBodies.NewUser.class)))
    @DocumentedMaking
    HttpResponse<MembershipJson> add(
            @PathVariable("clinic_id") String clinic,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var draft = Body.read(body, UsersController::draft);
        var id = new ClinicId(clinic);
        var member = changes.make(praxis -> praxis.members().add(id, draft));
        return Answers.created(
                MembershipJson.of(member, zones.of(id)),
                member.revision(),
                "/v1/clinics/" + id + "/users/" + member.id());
    }

    private static ManageMembers.Draft draft(Body body) {
        var email = body.required("email", Kinds.TEXT.to(Email::new));
        var fullName = body.required("full_name", FULL_NAME);
        var phone = body.nullable("phone_e164", PHONE);
        var role = body.optional("clinic_role", ROLE);
        var isProvider = body.optional("is_provider", Kinds.BOOLEAN);
        var status = body.optional("status", Kinds.oneOf(FIRST, Written::lower));
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return new ManageMembers.Draft(
                externalId.optional(),
                email.get(),
                fullName.get(),
                phone.optional(),
                role.orElse(ClinicRole.STAFF),
                isProvider.orElse(false),
                status.orElse(MembershipStatus.APPROVED));
    }

    @Get
    @DocumentedCondition
    @Operation(operationId = "listUsers", summary = "Lists the users of a clinic")
    UsersJson list(
            @PathVariable("clinic_id") String clinic,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "is_provider",
                            required = false,
                            schema = @Schema(type = "boolean"))
                    @QueryValue("is_provider")
                    Optional<String> isProvider,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "status",
                            required = false,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"approved", "pending", "suspended"}))
                    @QueryValue("status")
                    Optional<String> status,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "clinic_role",
                            required = false,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"CLINIC_ADMIN", "STAFF"}))
                    @QueryValue("clinic_role")
                    Optional<String> role,
            @Parameter(in = ParameterIn.QUERY, name = "service_id", required = false, schema = @Schema(type = "string"))
                    @QueryValue("service_id")
                    Optional<String> service,
            @Asked.ExternalId @QueryValue("external_id") Optional<String> externalId,
            @Asked.Text @QueryValue("q") Optional<String> q,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var filter = new Memberships.Filter(
                Query.bool("is_provider", isProvider),
                Query.oneOf("status", MembershipStatus.values(), Written::lower, status),
                Query.oneOf("clinic_role", ClinicRole.values(), ClinicRole::name, role),
                service.map(ServiceId::new),
                Query.value("external_id", ExternalId::new, externalId),
                q,
                Optional.empty());
        var page = Refused.unlessDone(callers.useCases().members().list(id, filter, Query.page(limit, cursor)));
        var zone = zones.of(id);
        var users = page.items().stream()
                .map(member -> MembershipJson.of(member, zone))
                .toList();
        return new UsersJson(users, page.next().map(Cursor::of));
    }

    @Get("/{user_clinic_id}")
    @DocumentedCondition
    @Operation(operationId = "findUser", summary = "Reads a user of a clinic")
    HttpResponse<MembershipJson> find(
            @PathVariable("clinic_id") String clinic, @PathVariable("user_clinic_id") String user) {
        var id = new ClinicId(clinic);
        var member = Refused.unlessDone(callers.useCases().members().find(id, new MembershipId(user)));
        return Answers.ok(MembershipJson.of(member, zones.of(id)), member.revision());
    }

    @Patch("/{user_clinic_id}")
    @Rehearsable
    @Operation(
            operationId = "changeUser",
            summary = "Changes fields of a user of a clinic",
            description =
                    "Fields left out stay; null clears `phone_e164` and `external_id`. `hours_source` `clinic` makes a provider follow the clinic again; own rows stay stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserBodies.UserChange.class)))
    HttpResponse<MembershipJson> change(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("user_clinic_id") String user,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var change = Body.read(body, UsersController::changing);
        var id = new ClinicId(clinic);
        var seen = Preconditions.ifMatch(ifMatch);
        var member = changes.make(praxis -> praxis.members().change(id, new MembershipId(user), seen, change));
        return Answers.ok(MembershipJson.of(member, zones.of(id)), member.revision());
    }

    private static UnaryOperator<Membership> changing(Body body) {
        var fullName = body.optional("full_name", FULL_NAME);
        var phone = body.nullable("phone_e164", PHONE);
        var role = body.optional("clinic_role", ROLE);
        var isProvider = body.optional("is_provider", Kinds.BOOLEAN);
        var status = body.optional("status", Kinds.oneOf(MembershipStatus.values(), Written::lower));
        var hoursSource = body.optional("hours_source", Kinds.oneOf(HoursSource.values(), Written::lower));
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return before -> new Membership(
                before.id(),
                before.clinic(),
                before.user(),
                externalId.changing(before.externalId()),
                before.email(),
                fullName.orElse(before.fullName()),
                phone.changing(before.phone()),
                role.orElse(before.role()),
                isProvider.orElse(before.isProvider()),
                status.orElse(before.status()),
                hoursSource.orElse(before.hoursSource()),
                before.revision());
    }
}
