package praxis.cli.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.clinic.Clinic;

/** How clinics are shown. */
final class ClinicView {

    private ClinicView() {}

    static Answer one(Clinic clinic) {
        return Answer.of(() -> json(clinic), () -> fields(clinic).lines());
    }

    static Answer list(List<Clinic> clinics) {
        return Answer.list("clinics", clinics, ClinicView::json, () -> table(clinics));
    }

    private static JsonNode json(Clinic clinic) {
        return Json.object()
                .put("id", clinic.id().value())
                .<ObjectNode>set("external_id", Json.text(clinic.externalId()))
                .put("name", clinic.name())
                .put("time_zone", clinic.zone().getId())
                .put("status", status(clinic))
                .put("provider_self_service", clinic.selfService())
                .put("created_at", Times.iso(clinic.revision().createdAt(), clinic.zone()))
                .put("updated_at", Times.iso(clinic.revision().updatedAt(), clinic.zone()));
    }

    private static Table fields(Clinic clinic) {
        return Table.ofFields(
                "id", clinic.id().value(),
                "external id", Table.cell(clinic.externalId()),
                "name", clinic.name(),
                "time zone", clinic.zone().getId(),
                "status", status(clinic),
                "self-service", clinic.selfService() ? "yes" : "no",
                "created", Times.iso(clinic.revision().createdAt(), clinic.zone()),
                "updated", Times.iso(clinic.revision().updatedAt(), clinic.zone()));
    }

    private static Table table(List<Clinic> clinics) {
        return new Table(
                List.of("ID", "EXTERNAL ID", "NAME", "TIME ZONE", "STATUS"),
                clinics.stream()
                        .map(clinic -> List.of(
                                clinic.id().value(),
                                Table.cell(clinic.externalId()),
                                clinic.name(),
                                clinic.zone().getId(),
                                status(clinic)))
                        .toList());
    }

    private static String status(Clinic clinic) {
        return clinic.status().name().toLowerCase(Locale.ROOT);
    }
}
