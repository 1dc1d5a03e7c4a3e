package praxis.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Parameters that several lists take, in the OpenAPI document. */
final class Asked {

    private Asked() {}

    /** The caller's own key. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(in = ParameterIn.QUERY, name = "external_id", required = false, schema = @Schema(type = "string"))
    @interface ExternalId {}

    /** Of one provider alone. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(in = ParameterIn.QUERY, name = "provider_id", required = false, schema = @Schema(type = "string"))
    @interface ProviderId {}

    /** Of which service. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(in = ParameterIn.QUERY, name = "service_id", required = true, schema = @Schema(type = "string"))
    @interface ServiceId {}

    /** Strictly after which instant. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            required = false,
            schema = @Schema(type = "string", format = "date-time"))
    @interface After {}

    /** How many of the earliest. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            required = false,
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "1"))
    @interface MostNext {}

    /** A part of the name. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(in = ParameterIn.QUERY, name = "q", required = false, schema = @Schema(type = "string"))
    @interface Text {}

    /** The first date. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = false,
            schema = @Schema(type = "string", format = "date"))
    @interface From {}

    /** The last date. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            required = false,
            schema = @Schema(type = "string", format = "date"))
    @interface To {}

    /** The first date, which must be given. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            schema = @Schema(type = "string", format = "date"))
    @interface First {}

    /** The last date, which must be given. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PARAMETER)
    @Parameter(in = ParameterIn.QUERY, name = "to", required = true, schema = @Schema(type = "string", format = "date"))
    @interface Last {}
}
