package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import praxis.domain.InvalidValue;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;

/** The bodies of requests about closures and leaves, as the OpenAPI document describes them. */
final class StretchBodies {

    static final Kind<String> REASON =
            Kinds.TEXT.to(text -> text.isBlank() ? "" : InvalidValue.text("reason", text, 500));

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewClosure")
    record NewClosure(
            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Left out: the whole clinic.")
            Optional<String> providerId,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    format = "date",
                    example = "2026-12-21")
            Optional<String> startDate,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    format = "date",
                    example = "2027-01-03",
                    description = "Inclusive.")
            Optional<String> endDate,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "A local date-time like 2026-11-23T12:00, instead of the dates.")
            Optional<String> start,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> end,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 500)
            Optional<String> reason,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ClosureChange")
    record ClosureChange(
            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> providerId,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, format = "date")
            Optional<String> startDate,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, format = "date")
            Optional<String> endDate,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> start,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> end,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 500)
            Optional<String> reason,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewLeave")
    record NewLeave(
            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    format = "date",
                    example = "2026-08-01")
            Optional<String> startDate,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    format = "date",
                    example = "2026-08-15",
                    description = "Inclusive.")
            Optional<String> endDate,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "A local date-time like 2026-11-23T12:00, instead of the dates.")
            Optional<String> start,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> end,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    example = "Europe/Madrid",
                    description = "With `start` and `end` only.")
            Optional<String> timeZone,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 500)
            Optional<String> reason) {}

    private StretchBodies() {}
}
