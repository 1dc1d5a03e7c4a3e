package praxis.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import praxis.domain.availability.Reason;

/** One reason why a start cannot be booked (E1), as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Reason")
public record ReasonJson(
        @Schema(example = "OUTSIDE_CLINIC_HOURS", description = "A code of rule E1, or `SERVICE_INACTIVE`.")
        String code,

        String detail,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<SourceJson> source) {

    public static ReasonJson of(Reason reason) {
        return new ReasonJson(
                reason.code().name(),
                reason.detail(),
                reason.source().map(row -> new SourceJson(row.kind(), row.id())));
    }
}
