package praxis.rest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The description of this API, made from the controllers when they were compiled. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Praxis",
                        version = "1",
                        description = "Who can be booked, where and when: availability and slots of clinics."),
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "cookie")})
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An access token, or an API key of a clinic.")
@SecurityScheme(
        name = "cookie",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "access_token",
        description = "Set by signing in; changes need a request from the same origin besides.")
@Controller("/openapi.yaml")
@Tag(name = "operation")
final class OpenApiController {

    private final OpenApiDocument document;

    OpenApiController(OpenApiDocument document) {
        this.document = document;
    }

    @Get
    @Operation(summary = "This document", description = "OpenAPI 3.1, as YAML.")
    @Produces("application/yaml")
    @ExecuteOn(RequestThreads.NAME)
    String document() {
        return document.yaml();
    }
}
