package praxis.rest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.FileNotFoundException;
import java.io.IOException;

/** The description of this API, made from the controllers when they were compiled. */
@Controller("/openapi.yaml")
@Tag(name = "operation")
final class OpenApiController {

    private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";

    @Get
    @Operation(summary = "This document", description = "OpenAPI 3.1, as YAML.")
    @Produces("application/yaml")
    @ExecuteOn(TaskExecutors.BLOCKING)
    byte[] document() throws IOException {
        try (var document = OpenApiController.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) throw new FileNotFoundException(DOCUMENT);
            return document.readAllBytes();
        }
    }
}
