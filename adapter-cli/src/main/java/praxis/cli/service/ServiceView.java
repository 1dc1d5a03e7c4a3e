package praxis.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import praxis.application.UseCases;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.clinic.Clinic;
import praxis.domain.service.Money;
import praxis.domain.service.Service;

/** How services are shown. */
record ServiceView(UseCases praxis, Clinic clinic) {

    /** A line of a list has room for so many names; of more providers it tells the number. */
    private static final int MOST_NAMES = 3;

    Answer one(Service service) {
        return Answer.of(() -> json(service), () -> fields(service).lines());
    }

    Answer list(List<Service> services) {
        return Answer.list("services", services, this::json, () -> table(services));
    }

    private JsonNode json(Service service) {
        var rules = service.rules();
        return Json.object()
                .put("id", service.id().value())
                .put("clinic_id", service.clinic().value())
                .<ObjectNode>set("external_id", Json.text(service.externalId()))
                .put("name", service.name())
                .put("duration_minutes", rules.duration())
                .<ObjectNode>set(
                        "price", service.price().map(ServiceView::json).orElseGet(JsonNodeFactory.instance::nullNode))
                .<ObjectNode>set("provider_ids", Json.array(List.copyOf(service.providers()), Json::text))
                .put("step_minutes", rules.step())
                .put("alignment", alignment(service))
                .put("buffer_before_minutes", rules.bufferBefore())
                .put("buffer_after_minutes", rules.bufferAfter())
                .put("min_notice_minutes", rules.minNotice())
                .put("horizon_days", rules.horizonDays())
                .put("active", service.active())
                .put("created_at", Times.iso(service.revision().createdAt(), clinic.zone()))
                .put("updated_at", Times.iso(service.revision().updatedAt(), clinic.zone()));
    }

    private static JsonNode json(Money price) {
        return Json.object()
                .put("amount", price.amount().toPlainString())
                .put("currency", price.currency().getCurrencyCode());
    }

    private Table fields(Service service) {
        var rules = service.rules();
        return Table.ofFields(
                "id",
                service.id().value(),
                "clinic id",
                service.clinic().value(),
                "external id",
                Table.cell(service.externalId()),
                "name",
                service.name(),
                "duration",
                rules.duration() + " min",
                "price",
                Table.cell(service.price()),
                "providers",
                providers(service, Names.of(praxis, clinic)),
                "starts",
                "every " + rules.step() + " min, by the " + alignment(service),
                "buffers",
                rules.bufferBefore() + " min before, " + rules.bufferAfter() + " min after",
                "notice",
                rules.minNotice() + " min",
                "horizon",
                rules.horizonDays() + " days",
                "active",
                service.active() ? "yes" : "no",
                "created",
                Times.iso(service.revision().createdAt(), clinic.zone()),
                "updated",
                Times.iso(service.revision().updatedAt(), clinic.zone()));
    }

    private Table table(List<Service> services) {
        var names = Names.of(praxis, clinic);
        return new Table(
                List.of("ID", "EXTERNAL ID", "NAME", "MINUTES", "STEP", "PRICE", "PROVIDERS", "ACTIVE"),
                services.stream()
                        .map(service -> List.of(
                                service.id().value(),
                                Table.cell(service.externalId()),
                                service.name(),
                                "" + service.rules().duration(),
                                "" + service.rules().step(),
                                Table.cell(service.price()),
                                service.providers().size() > MOST_NAMES
                                        ? "" + service.providers().size()
                                        : providers(service, names),
                                service.active() ? "yes" : "no"))
                        .toList());
    }

    private static String providers(Service service, Names names) {
        return service.providers().isEmpty()
                ? "-"
                : service.providers().stream().map(names::of).collect(Collectors.joining(", "));
    }

    private static String alignment(Service service) {
        return service.rules().alignment().name().toLowerCase(Locale.ROOT);
    }
}
