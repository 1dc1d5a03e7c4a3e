package praxis.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that changes what is said about time: it takes {@code dry_run}, and {@code from} and {@code to} with
 * it (B6), in the OpenAPI document too, which {@link DocumentedChanges} completes. Such an operation changes through
 * {@link Changes} only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        in = ParameterIn.QUERY,
        name = DryRun.DRY_RUN,
        required = false,
        description = "Whether nothing is to be kept, and the answer to be what the change would do.")
@Parameter(
        in = ParameterIn.QUERY,
        name = DryRun.FROM,
        required = false,
        description = "The first date whose minutes a dry run tells.")
@Parameter(in = ParameterIn.QUERY, name = DryRun.TO, required = false, description = "The last one, at most 92 in all.")
@ApiResponse(
        responseCode = Rehearsable.DOCUMENTED,
        description = "Of a dry run: what the change would do. Nothing is kept.",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsequencesJson.class)))
@interface Rehearsable {

    /** Where annotations tell what belongs to 200, until {@link DocumentedChanges} puts it there. */
    String DOCUMENTED = "2XX";
}
