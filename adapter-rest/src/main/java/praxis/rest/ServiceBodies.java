package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** The bodies of requests about services, as the OpenAPI document describes them. */
final class ServiceBodies {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "NewService",
            requiredProperties = {"name", "duration_minutes"})
    record NewService(
            @Schema(example = "Consultation", maxLength = 200)
            String name,

            @Schema(minimum = "1", maximum = "1440", example = "30")
            int durationMinutes,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "1",
                    maximum = "1440",
                    defaultValue = "15")
            Optional<Integer> stepMinutes,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"clock", "period"},
                    defaultValue = "clock")
            Optional<String> alignment,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "0",
                    maximum = "1440",
                    defaultValue = "0")
            Optional<Integer> bufferBeforeMinutes,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "0",
                    maximum = "1440",
                    defaultValue = "0")
            Optional<Integer> bufferAfterMinutes,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "0",
                    maximum = "5256000",
                    defaultValue = "0")
            Optional<Integer> minNoticeMinutes,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "0",
                    maximum = "3650",
                    defaultValue = "365")
            Optional<Integer> horizonDays,

            @Schema(nullable = true, requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<MoneyJson> price,

            @Schema(
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Providers of the same clinic; none by default.")
            Optional<List<String>> providerIds,

            @Schema(type = "boolean", requiredMode = Schema.RequiredMode.NOT_REQUIRED, defaultValue = "true")
            Optional<Boolean> active,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ServiceChange")
    record ServiceChange(
            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> name,

            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "1", maximum = "1440")
            Optional<Integer> durationMinutes,

            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "1", maximum = "1440")
            Optional<Integer> stepMinutes,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    allowableValues = {"clock", "period"})
            Optional<String> alignment,

            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "0", maximum = "1440")
            Optional<Integer> bufferBeforeMinutes,

            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "0", maximum = "1440")
            Optional<Integer> bufferAfterMinutes,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "0",
                    maximum = "5256000")
            Optional<Integer> minNoticeMinutes,

            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "0", maximum = "3650")
            Optional<Integer> horizonDays,

            @Schema(nullable = true, requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<MoneyJson> price,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<List<String>> providerIds,

            @Schema(type = "boolean", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Boolean> active,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    private ServiceBodies() {}
}
