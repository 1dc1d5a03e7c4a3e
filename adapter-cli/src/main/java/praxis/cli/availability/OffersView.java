package praxis.cli.availability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import praxis.application.UseCases;
import praxis.application.availability.SearchClinics.Offer;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.naming.Names;
import praxis.domain.clinic.ClinicId;

/** How slots of several clinics are shown, each by its clinic's clocks. */
final class OffersView {

    private OffersView() {}

    static Answer of(UseCases praxis, List<Offer> offers) {
        return Answer.of(
                        () -> Json.object().set("slots", Json.array(offers, OffersView::json)),
                        () -> table(praxis, offers).lines())
                .remarking(offers.isEmpty() ? List.of("no slots") : List.of());
    }

    private static ObjectNode json(Offer offer) {
        return SlotsView.json(offer.slot(), offer.clinic().zone())
                .put("clinic_id", offer.clinic().id().value())
                .put("service_id", offer.service().value())
                .put("time_zone", offer.clinic().zone().getId());
    }

    private static Table table(UseCases praxis, List<Offer> offers) {
        var names = new HashMap<ClinicId, Names>();
        return new Table(
                List.of("DATE", "START", "END", "OFFSET", "PROVIDER", "SERVICE", "CLINIC"),
                offers.stream()
                        .map(offer -> line(
                                offer,
                                names.computeIfAbsent(offer.clinic().id(), id -> Names.of(praxis, offer.clinic()))))
                        .toList());
    }

    private static List<String> line(Offer offer, Names names) {
        var cells = new ArrayList<>(SlotsView.cells(offer.slot(), offer.clinic().zone(), names));
        cells.add(names.of(offer.service()));
        cells.add(offer.clinic().name());
        return List.copyOf(cells);
    }
}
