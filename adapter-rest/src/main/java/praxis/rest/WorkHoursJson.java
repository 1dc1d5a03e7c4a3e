package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import praxis.application.hours.SavedHours;
import praxis.domain.hours.WorkHours;
import praxis.domain.time.Period;

/** Weekly hours as the API writes them. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "WorkHours")
record WorkHoursJson(
        @Schema(description = "All rows, by weekday and start.")
        List<RowJson> workHours,

        @Schema(description = "Which parts of a provider's hours have no effect, being outside the clinic's.")
        List<String> warnings) {

    static WorkHoursJson of(SavedHours saved) {
        return new WorkHoursJson(
                saved.schedule().rows().stream().map(RowJson::of).toList(), saved.warnings());
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "WorkHoursRow")
    record RowJson(
            String id,

            @Schema(minimum = "1", maximum = "7", description = "1 Monday to 7 Sunday.")
            int weekday,

            @Schema(example = "09:00") String startTime,

            @Schema(example = "13:00", description = "At most 24:00.")
            String endTime,

            @Schema(nullable = true, format = "date") Optional<String> validFrom,
            @Schema(nullable = true, format = "date") Optional<String> validUntil,
            int everyWeeks) {

        static RowJson of(WorkHours row) {
            var weekly = row.period();
            return new RowJson(
                    row.id().value(),
                    weekly.weekday().getValue(),
                    Period.time(weekly.period().start()),
                    Period.time(weekly.period().end()),
                    weekly.validity().from().map(LocalDate::toString),
                    weekly.validity().until().map(LocalDate::toString),
                    weekly.validity().everyWeeks());
        }
    }
}
