package praxis.rest;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells in the OpenAPI document that something with a revision is made and answered. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "201",
        description = "Made.",
        useReturnTypeSchema = true,
        headers = {
            @Header(
                    name = "ETag",
                    description = "The revision, for If-Match and If-None-Match.",
                    schema = @Schema(type = "string")),
            @Header(name = "Location", description = "The path of what was made.", schema = @Schema(type = "string"))
        })
@interface DocumentedMaking {}
