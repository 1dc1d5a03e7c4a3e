package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;
import praxis.rest.input.Body;
import praxis.rest.input.Kinds;
import praxis.rest.problem.BadInput;

/** The bodies of requests about weekly hours, as the OpenAPI document describes them, and how they are read. */
final class WorkHoursBodies {

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

    static List<WeeklyPeriod> week(Body body) {
        return body.required("work_hours", Kinds.list(Kinds.object(WorkHoursBodies::row)))
                .get();
    }

    static WeeklyPeriod row(Body body) {
        var weekday = body.required("weekday", Kinds.WEEKDAY);
        var start = body.required("start_time", Kinds.TIME);
        var end = body.required("end_time", Kinds.TIME);
        var from = body.nullable("valid_from", Kinds.DATE);
        var until = body.nullable("valid_until", Kinds.DATE);
        var everyWeeks = body.optional("every_weeks", Kinds.NUMBER);
        var period = body.value("end_time", () -> new Period(start.get(), end.get()));
        var validity = validity(body, from.optional(), until.optional(), everyWeeks.orElse(1));
        return new WeeklyPeriod(weekday.get(), period, validity);
    }

    /** Its complaint is told with the one field of the three that is to blame. */
    private static Validity validity(Body body, Optional<LocalDate> from, Optional<LocalDate> until, int everyWeeks) {
        body.value("valid_from", () -> new Validity(from, Optional.empty(), 1));
        body.value("valid_until", () -> new Validity(from, until, 1));
        return body.value("every_weeks", () -> new Validity(from, until, everyWeeks));
    }

    static UnaryOperator<WeeklyPeriod> changing(Body body) {
        var weekday = body.optional("weekday", Kinds.WEEKDAY);
        var start = body.optional("start_time", Kinds.TIME);
        var end = body.optional("end_time", Kinds.TIME);
        var from = body.nullable("valid_from", Kinds.DATE);
        var until = body.nullable("valid_until", Kinds.DATE);
        var everyWeeks = body.optional("every_weeks", Kinds.NUMBER);
        return before -> new WeeklyPeriod(
                weekday.orElse(before.weekday()),
                period(
                        start.orElse(before.period().start()),
                        end.orElse(before.period().end())),
                validity(
                        from.changing(before.validity().from()),
                        until.changing(before.validity().until()),
                        everyWeeks.orElse(before.validity().everyWeeks())));
    }

    private static Period period(int start, int end) {
        return BadInput.naming("end_time", () -> new Period(start, end));
    }

    /** Its complaint is told with the one field of the three that is to blame. */
    private static Validity validity(Optional<LocalDate> from, Optional<LocalDate> until, int everyWeeks) {
        BadInput.naming("valid_from", () -> new Validity(from, Optional.empty(), 1));
        BadInput.naming("valid_until", () -> new Validity(from, until, 1));
        return BadInput.naming("every_weeks", () -> new Validity(from, until, everyWeeks));
    }

    private WorkHoursBodies() {}
}
