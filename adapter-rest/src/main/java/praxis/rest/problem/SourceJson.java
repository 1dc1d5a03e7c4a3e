package praxis.rest.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/** The row that causes a reason, as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Source")
public record SourceJson(@Schema(example = "work_hours") String kind, String id) {}
