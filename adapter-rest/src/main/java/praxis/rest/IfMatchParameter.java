package praxis.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller believes is stored, in the OpenAPI document. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        required = false,
        description = "The `ETag` that was read last.",
        schema = @Schema(type = "string"))
@interface IfMatchParameter {}
