package praxis.cli.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.change.Consequence;
import praxis.cli.appointment.AppointmentView;
import praxis.cli.availability.ExplanationView;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Impact;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.Reason;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.LeaveId;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

/** How it is shown what a change would do in one clinic. */
public record ConsequencesView(UseCases praxis, Consequence consequence) {

    static Answer of(UseCases praxis, List<Consequence> consequences) {
        var views = consequences.stream()
                .map(one -> new ConsequencesView(praxis, one))
                .toList();
        return Answer.of(
                        () -> Json.object()
                                .put("dry_run", true)
                                .set("clinics", Json.array(views, ConsequencesView::json)),
                        () -> views.stream()
                                .flatMap(view -> view.lines().stream())
                                .toList())
                .remarking(List.of("praxis: a dry run; nothing was changed"));
    }

    private ZoneId zone() {
        return consequence.clinic().zone();
    }

    private Impact impact() {
        return consequence.impact();
    }

    public JsonNode json() {
        var dates = consequence.dates().dates();
        return Json.object()
                .put("clinic_id", consequence.clinic().id().value())
                .put("time_zone", zone().getId())
                .put("from", dates.first().toString())
                .put("to", dates.last().toString())
                .<ObjectNode>set("needs_attention", Json.array(impact().misfits(), this::json))
                .<ObjectNode>set("settled", Json.array(impact().settled(), this::json))
                .<ObjectNode>set("providers", Json.array(impact().minutes(), this::json));
    }

    private JsonNode json(Impact.Misfit misfit) {
        return json(misfit.appointment()).set("reasons", Json.array(misfit.reasons(), ExplanationView::json));
    }

    private ObjectNode json(Appointment appointment) {
        var range = appointment.placement().range();
        return Json.object()
                .put("id", appointment.id().value())
                .put("service_id", appointment.service().value())
                .put("provider_id", appointment.placement().provider().value())
                .put("start", Times.iso(range.start(), zone()))
                .put("end", Times.iso(range.end(), zone()))
                .put("status", appointment.status().name().toLowerCase(Locale.ROOT))
                .set("patient", AppointmentView.patientJson(appointment));
    }

    private JsonNode json(Impact.Minutes minutes) {
        return Json.object()
                .put("provider_id", minutes.provider().value())
                .<ObjectNode>set("appearing", json(minutes.appearing()))
                .<ObjectNode>set("vanishing", json(minutes.vanishing()));
    }

    private JsonNode json(TimeRanges minutes) {
        return Json.array(
                List.copyOf(minutes.ranges()),
                range -> Json.object()
                        .put("start", Times.iso(range.start(), zone()))
                        .put("end", Times.iso(range.end(), zone())));
    }

    public List<String> lines() {
        var dates = consequence.dates().dates();
        var names = names();
        return lines(
                "; bookable minutes from " + dates.first() + " to " + dates.last(),
                misfits(names),
                settled(names),
                minutes(names));
    }

    /** Without the minutes. */
    public List<String> ofAppointments() {
        var names = names();
        return lines("", misfits(names), settled(names));
    }

    private Names names() {
        return Names.of(praxis, consequence.clinic(), consequence.members());
    }

    private List<String> lines(String whatElse, Table... tables) {
        var lines = new ArrayList<String>();
        lines.add(consequence.clinic().name() + ": " + impact().misfits().size() + " no longer fit, "
                + impact().settled().size() + " fit again" + whatElse + ", by the clocks of " + zone());
        for (var table : tables) {
            if (table.rows().isEmpty()) continue;
            lines.add("");
            lines.addAll(table.lines());
        }
        return lines;
    }

    private Table misfits(Names names) {
        return new Table(
                List.of("NO LONGER FITS", "PATIENT", "PROVIDER", "ID", "REASON", "CAUSED BY"),
                impact().misfits().stream()
                        .flatMap(misfit -> rows(misfit, names))
                        .toList());
    }

    private Stream<List<String>> rows(Impact.Misfit misfit, Names names) {
        return misfit.reasons().stream()
                .map(reason -> Stream.concat(
                                cells(misfit.appointment(), names).stream(),
                                Stream.of(
                                        reason.code().name(),
                                        Table.cell(reason.source().map(source -> cause(source, misfit, names)))))
                        .toList());
    }

    /** A closure or leave that only the dry run made is there no more, and its id says nothing. */
    private String cause(Reason.Source source, Impact.Misfit misfit, Names names) {
        var clinic = consequence.clinic().id();
        var provider = misfit.appointment().placement().provider();
        var there = switch (source.kind()) {
            case "closure" -> praxis.closures().find(clinic, new ClosureId(source.id()));
            case "leave" ->
                praxis.members()
                        .find(clinic, provider)
                        .then(member -> praxis.leaves().find(member.user(), new LeaveId(source.id())));
            default -> Outcome.done(source);
        };
        return there instanceof Outcome.Done<?> ? names.of(source) : "the new " + source.kind();
    }

    private List<String> cells(Appointment appointment, Names names) {
        return List.of(
                AppointmentView.when(appointment, zone()),
                Table.cell(appointment.patient().map(Patient::fullName)),
                names.of(appointment.placement().provider()),
                appointment.id().value());
    }

    private Table settled(Names names) {
        return new Table(
                List.of("FITS AGAIN", "PATIENT", "PROVIDER", "ID"),
                impact().settled().stream().map(one -> cells(one, names)).toList());
    }

    private Table minutes(Names names) {
        return new Table(
                List.of("MINUTES", "FROM", "TO", "PROVIDER"),
                impact().minutes().stream()
                        .flatMap(one -> Stream.concat(
                                rows("vanish", names.of(one.provider()), one.vanishing()),
                                rows("appear", names.of(one.provider()), one.appearing())))
                        .toList());
    }

    private Stream<List<String>> rows(String what, String provider, TimeRanges minutes) {
        return minutes.ranges().stream().map(range -> List.of(what, start(range), end(range), provider));
    }

    private String start(TimeRange range) {
        return Times.day(range.start(), zone()) + " " + Times.time(range.start(), zone());
    }

    private String end(TimeRange range) {
        var day = Times.day(range.end(), zone());
        var sameDay = day.equals(Times.day(range.start(), zone()));
        return (sameDay ? "" : day + " ") + Times.time(range.end(), zone()) + " " + Times.offset(range.end(), zone());
    }
}
