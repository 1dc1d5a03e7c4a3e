package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import praxis.domain.InvalidValue;
import praxis.rest.input.Body;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;

/** The bodies of requests as the OpenAPI document describes them; {@link Body} reads them, strictly. */
final class RequestBodies {

    static final Kind<String> REASON =
            Kinds.TEXT.to(text -> text.isBlank() ? "" : InvalidValue.text("reason", text, 500));

    private RequestBodies() {}

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

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Week", requiredProperties = "work_hours")
    record Week(List<NewWorkHoursRow> workHours) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "NewWorkHoursRow",
            requiredProperties = {"weekday", "start_time", "end_time"})
    record NewWorkHoursRow(
            @Schema(minimum = "1", maximum = "7", description = "1 Monday to 7 Sunday.")
            int weekday,

            @Schema(example = "09:00") String startTime,

            @Schema(example = "13:00", description = "After `start_time`, at most 24:00.")
            String endTime,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, format = "date")
            Optional<String> validFrom,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    format = "date",
                    description = "Inclusive.")
            Optional<String> validUntil,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "1",
                    maximum = "520",
                    defaultValue = "1",
                    description = "Above 1 needs `valid_from`.")
            Optional<Integer> everyWeeks) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "WorkHoursRowChange")
    record WorkHoursRowChange(
            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "1", maximum = "7")
            Optional<Integer> weekday,

            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> startTime,

            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> endTime,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, format = "date")
            Optional<String> validFrom,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, format = "date")
            Optional<String> validUntil,

            @Schema(type = "integer", requiredMode = Schema.RequiredMode.NOT_REQUIRED, minimum = "1", maximum = "520")
            Optional<Integer> everyWeeks) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewSpecialHours", requiredProperties = "periods")
    record NewSpecialHours(
            @Schema(description = "None: not open, or not working.")
            List<SpecialHoursController.PeriodJson> periods) {}

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

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
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

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<MoneyJson> price,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<List<String>> providerIds,

            @Schema(type = "boolean", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Boolean> active,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 200)
            Optional<String> externalId) {}

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

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "SignIn",
            requiredProperties = {"email", "password"})
    record SignIn(
            @Schema(example = "ana@example.org", maxLength = 254)
            String email,

            @Schema(format = "password", maxLength = 128) String password) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "Acceptance",
            requiredProperties = {"token", "password"})
    record Acceptance(
            @Schema(description = "What the person was sent.")
            String token,

            @Schema(format = "password", minLength = 12, maxLength = 128)
            String password) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewApiKey", requiredProperties = "name")
    record NewApiKey(
            @Schema(example = "Website", maxLength = 200) String name,

            @Schema(
                    nullable = true,
                    type = "string",
                    format = "date-time",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Within ten years; left out, it does not expire.")
            Optional<String> expiresAt) {}
}
