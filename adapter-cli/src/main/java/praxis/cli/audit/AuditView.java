package praxis.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.port.Page;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;

/** Entries of the audit as they are printed; people read them by the clocks of each clinic. */
record AuditView(UseCases praxis) {

    private static final List<String> COLUMNS =
            List.of("AT", "BY", "CHANGE", "KIND", "CLINIC", "ID", "BEFORE", "AFTER");

    private static final int CLINIC_COLUMN = COLUMNS.indexOf("CLINIC");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z");

    /** @param everywhere whether entries are of more than one clinic, or of none, so that each names its own */
    Answer list(Page<AuditEntry> page, boolean everywhere) {
        var zones = new HashMap<ClinicId, ZoneId>();
        return Answer.part(
                "audit",
                page,
                entry -> json(
                        entry,
                        entry.clinic()
                                .map(id -> zones.computeIfAbsent(id, this::zone))
                                .orElse(ZoneOffset.UTC)),
                () -> table(page.items(), everywhere));
    }

    private ZoneId zone(ClinicId id) {
        return praxis.clinics().zone(id) instanceof Outcome.Done<ZoneId>(var zone) ? zone : ZoneOffset.UTC;
    }

    private Table table(List<AuditEntry> entries, boolean everywhere) {
        var clinics = new HashMap<ClinicId, Optional<Place>>();
        return new Table(
                told(COLUMNS, everywhere),
                entries.stream()
                        .map(entry -> row(
                                entry,
                                entry.clinic().flatMap(id -> clinics.computeIfAbsent(id, this::place)),
                                everywhere))
                        .toList());
    }

    private Optional<Place> place(ClinicId id) {
        return praxis.clinics().find(id) instanceof Outcome.Done<Clinic>(var clinic)
                ? Optional.of(new Place(clinic, Names.of(praxis, clinic)))
                : Optional.empty();
    }

    /** Where something was changed: whose clocks, and whose names. */
    private record Place(Clinic clinic, Names names) {

        ZoneId zone() {
            return clinic.zone();
        }

        String read(String value) {
            var named = ID.matcher(value).replaceAll(id -> Matcher.quoteReplacement(names.of(id.group())));
            return INSTANT.matcher(named).replaceAll(at -> Times.iso(Instant.parse(at.group()), zone()));
        }
    }

    private static JsonNode json(AuditEntry entry, ZoneId zone) {
        return Json.object()
                .put("id", entry.id().value())
                .put("at", Times.iso(entry.at(), zone))
                .<ObjectNode>set("clinic_id", Json.text(entry.clinic()))
                .<ObjectNode>set(
                        "author",
                        Json.object()
                                .put("kind", lower(entry.by().kind()))
                                .put("id", entry.by().id()))
                .put("change", lower(entry.change()))
                .put("kind", lower(entry.kind()))
                .put("thing_id", entry.thing())
                .<ObjectNode>set("before", fields(entry.before()))
                .<ObjectNode>set("after", fields(entry.after()));
    }

    private static ObjectNode fields(Map<String, String> facts) {
        var json = Json.object();
        facts.forEach(json::put);
        return json;
    }

    private static List<String> row(AuditEntry entry, Optional<Place> place, boolean everywhere) {
        var cells = List.of(
                Times.iso(entry.at(), place.map(Place::zone).orElse(ZoneOffset.UTC)),
                entry.by().toString(),
                lower(entry.change()),
                lower(entry.kind()).replace('_', ' '),
                Table.cell(place.map(Place::clinic).map(Clinic::name)),
                entry.thing(),
                line(entry.before(), place),
                line(entry.after(), place));
        return told(cells, everywhere);
    }

    /** The clinic is told where it may be another one in the next row. */
    private static List<String> told(List<String> cells, boolean everywhere) {
        return IntStream.range(0, cells.size())
                .filter(column -> everywhere || column != CLINIC_COLUMN)
                .mapToObj(cells::get)
                .toList();
    }

    private static String line(Map<String, String> facts, Optional<Place> place) {
        return facts.entrySet().stream()
                .filter(fact -> !fact.getKey().equals("revision"))
                .map(fact -> fact.getKey() + "="
                        + place.map(at -> at.read(fact.getValue())).orElse(fact.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
