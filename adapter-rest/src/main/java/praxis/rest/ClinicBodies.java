package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** The bodies of requests about clinics, as the OpenAPI document describes them. */
final class ClinicBodies {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "NewClinic",
            requiredProperties = {"name", "time_zone"})
    record NewClinic(
            @Schema(example = "Dental Clinic North", maxLength = 200)
            String name,

            @Schema(example = "Europe/Madrid", description = "A name of the IANA database.")
            String timeZone,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    maxLength = 200,
                    description = "The caller's own key.")
            Optional<String> externalId) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ClinicChange")
    record ClinicChange(
            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> name,

            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> timeZone,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"active", "inactive"})
            Optional<String> status,

            @Schema(type = "boolean", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Boolean> providerSelfService,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    private ClinicBodies() {}
}
