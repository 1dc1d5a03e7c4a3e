package praxis.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a part of a list starts, in the OpenAPI document. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
@Parameter(
        in = ParameterIn.QUERY,
        name = "cursor",
        required = false,
        description = "`next_cursor` of the part before",
        schema = @Schema(type = "string"))
@interface CursorParameter {}
