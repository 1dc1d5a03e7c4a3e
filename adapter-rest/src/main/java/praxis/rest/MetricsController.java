package praxis.rest;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the server measures about itself. */
@Controller("/metrics")
@DocumentedProblems
@Tag(name = "operation")
final class MetricsController {

    private final PrometheusMeterRegistry registry;
    private final Callers callers;

    MetricsController(PrometheusMeterRegistry registry, Callers callers) {
        this.registry = registry;
        this.callers = callers;
    }

    @Get
    @Operation(
            summary = "Metrics of the server",
            description = "In the text format of Prometheus, for administrators of the platform.")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @ExecuteOn(RequestThreads.NAME)
    String metrics() {
        callers.requirePlatformAdmin();
        return registry.scrape();
    }
}
