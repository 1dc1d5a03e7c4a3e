package praxis.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import praxis.application.identity.FindMe;
import praxis.application.identity.FrontDoor;
import praxis.domain.identity.ApiKey;
import praxis.domain.people.Membership;
import praxis.rest.problem.Refused;

/** Who the caller is. */
@Controller("/v1/me")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "identity")
final class MeController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "MyMembership")
    record MyMembershipJson(
            String clinicId,
            String userClinicId,

            @Schema(
                    type = "string",
                    allowableValues = {"CLINIC_ADMIN", "STAFF"})
            String clinicRole,

            boolean isProvider,

            @Schema(
                    type = "string",
                    allowableValues = {"approved", "pending", "suspended"})
            String status) {

        static MyMembershipJson of(Membership member) {
            return new MyMembershipJson(
                    member.clinic().value(),
                    member.id().value(),
                    member.role().name(),
                    member.isProvider(),
                    Written.lower(member.status()));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "MyApiKey")
    record MyApiKeyJson(String id, String clinicId, String name) {

        static MyApiKeyJson of(ApiKey key) {
            return new MyApiKeyJson(key.id().value(), key.clinic().value(), key.name());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "Me",
            description =
                    "`user_id` and `email` are null for an operator's token and an API key, which are no person's.")
    record MeJson(
            @Schema(nullable = true) Optional<String> userId,
            @Schema(nullable = true) Optional<String> email,
            boolean platformAdmin,
            List<MyMembershipJson> memberships,

            @Schema(
                    description = "What an app's key is, and of which clinic; left out for everybody else.",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<MyApiKeyJson> apiKey) {

        static MeJson of(FindMe.Me me) {
            return new MeJson(
                    me.account().map(account -> account.user().value()),
                    me.account().map(account -> account.email().value()),
                    me.platformAdmin(),
                    me.memberships().stream().map(MyMembershipJson::of).toList(),
                    me.key().map(MyApiKeyJson::of));
        }
    }

    private final FrontDoor door;
    private final Callers callers;

    MeController(FrontDoor door, Callers callers) {
        this.door = door;
        this.callers = callers;
    }

    @Get
    @DocumentedCondition
    @Operation(operationId = "findMe", summary = "Tells who the caller is, and what in which clinics")
    MeJson find() {
        return MeJson.of(Refused.unlessDone(door.me(callers.actor()).find()));
    }
}
