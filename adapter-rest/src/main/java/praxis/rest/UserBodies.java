package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** The bodies of requests about users, as the OpenAPI document describes them. */
final class UserBodies {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "NewUser",
            requiredProperties = {"email", "full_name"})
    record NewUser(
            @Schema(example = "ana@example.org", maxLength = 254)
            String email,

            @Schema(example = "Ana Ruiz", maxLength = 200) String fullName,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    example = "+34911234567")
            Optional<String> phoneE164,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"CLINIC_ADMIN", "STAFF"},
                    defaultValue = "STAFF")
            Optional<String> clinicRole,

            @Schema(type = "boolean", requiredMode = Schema.RequiredMode.NOT_REQUIRED, defaultValue = "false")
            Optional<Boolean> isProvider,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"approved", "pending"},
                    defaultValue = "approved")
            Optional<String> status,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "UserChange")
    record UserChange(
            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> fullName,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> phoneE164,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"CLINIC_ADMIN", "STAFF"})
            Optional<String> clinicRole,

            @Schema(type = "boolean", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Boolean> isProvider,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"approved", "pending", "suspended"})
            Optional<String> status,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"clinic", "own"})
            Optional<String> hoursSource,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    private UserBodies() {}
}
