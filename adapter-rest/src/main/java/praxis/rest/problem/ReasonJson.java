package praxis.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import praxis.domain.availability.Reason;
import praxis.domain.people.MembershipId;

/** One reason why a start cannot be booked (E1), as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Reason")
public record ReasonJson(
        @Schema(example = "OUTSIDE_CLINIC_HOURS", description = "A code of rule E1, or `SERVICE_INACTIVE`.")
        String code,

        String detail,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<SourceJson> source,

        @Schema(
                description =
                        "Whose reason it is, where no provider was asked for in particular; without it the clinic's or"
                                + " the service's, the same for all.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> providerId) {

    public static ReasonJson of(Reason reason) {
        return new ReasonJson(
                reason.code().name(),
                reason.detail(),
                reason.source().map(row -> new SourceJson(row.kind(), row.id())),
                reason.provider().map(MembershipId::value));
    }
}
