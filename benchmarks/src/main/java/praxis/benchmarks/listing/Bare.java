package praxis.benchmarks.listing;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The same server's bare endpoints: records in the form of a listing, made beforehand, written at each request. */
@Singleton
final class Bare {

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Slot(String start, String end, String providerId) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Slots(String clinicId, String serviceId, String timeZone, String from, String to, List<Slot> slots) {}

    private static final Slots NOTHING = new Slots("", "", "", "", "", List.of());

    final AtomicReference<Slots> answer = new AtomicReference<>(NOTHING);

    /** Behind everything that guards the API: whoever asks shows a token. */
    @Controller("/bare")
    @ExecuteOn(TaskExecutors.BLOCKING)
    static final class Guarded {

        private final Bare bare;

        Guarded(Bare bare) {
            this.bare = bare;
        }

        @Get
        Slots slots() {
            return bare.answer.get();
        }
    }

    /** In front of everything: nobody is asked for anything. */
    @ServerFilter("/bare-open")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Open {

        private final Bare bare;

        Open(Bare bare) {
            this.bare = bare;
        }

        @RequestFilter
        @ExecuteOn(TaskExecutors.BLOCKING)
        HttpResponse<Slots> answer() {
            return HttpResponse.ok(bare.answer.get());
        }
    }
}
