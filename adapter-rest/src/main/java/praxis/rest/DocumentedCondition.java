package praxis.rest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells in the OpenAPI document that a reader who has the answer already is told so. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@ApiResponse(responseCode = "304", description = "Not changed since the `ETag` that the header `If-None-Match` names.")
@interface DocumentedCondition {}
