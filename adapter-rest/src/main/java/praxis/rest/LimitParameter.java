package praxis.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many items a part of a list has, in the OpenAPI document. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
@Parameter(
        in = ParameterIn.QUERY,
        name = "limit",
        required = false,
        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@interface LimitParameter {}
