package praxis.cli.appointment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.ProposeSlots;
import praxis.cli.availability.SlotsView;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Json;

/** Where an appointment could go, nearest to where it is first (B6). */
@Command(
        name = "propose",
        description = "Proposes the nearest slots with the same provider and with others.",
        footer = {"", "Example:", "  praxis appointments propose --clinic A 01938000-0000-7000-8000-000000000012"})
final class ProposeCommand extends Action {

    @Mixin
    private OneAppointment appointment = new OneAppointment();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + ProposeSlots.USUAL,
            description = "How many with the same provider, and as many with others, 1 to 20. Default: 3.")
    private int limit;

    ProposeCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        return appointment
                .ask(praxis, (in, id) -> praxis.proposals().of(in.id(), id, limit))
                .map(found -> shown(praxis, found));
    }

    private static Answer shown(UseCases praxis, ProposeSlots.Answer found) {
        var zone = found.clinic().zone();
        var same = found.proposals().same();
        var others = found.proposals().others();
        return Answer.of(
                        () -> Json.object()
                                .put("appointment_id", found.appointment().id().value())
                                .put("service_id", found.appointment().service().value())
                                .put("time_zone", zone.getId())
                                .<ObjectNode>set("same_provider", Json.array(same, slot -> SlotsView.json(slot, zone)))
                                .set("other_providers", Json.array(others, slot -> SlotsView.json(slot, zone))),
                        () -> SlotsView.table(
                                        praxis,
                                        found.clinic(),
                                        Stream.concat(same.stream(), others.stream())
                                                .toList())
                                .with("WHO", row -> row < same.size() ? "the same" : "another")
                                .lines())
                .remarking(same.isEmpty() && others.isEmpty() ? List.of("no slots") : List.of());
    }
}
