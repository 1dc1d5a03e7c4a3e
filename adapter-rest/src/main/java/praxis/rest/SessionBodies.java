package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/** The bodies of requests about signing in, as the OpenAPI document describes them. */
final class SessionBodies {

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

    private SessionBodies() {}
}
