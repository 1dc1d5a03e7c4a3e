package praxis.cli.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.cli.console.Json;
import praxis.cli.console.Times;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ProviderCalendar;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.people.UserId;
import praxis.domain.time.TimeRange;

/** One case: a schedule, busy times, a clock, and questions, answered by the rules alone, without a database. */
final class Simulation {

    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-30T00:00:00Z");

    private final SimulatedClinic clinic;
    private final Map<UserId, BusyTimes> busy;
    private final Instant now;

    private Simulation(SimulatedClinic clinic, Map<UserId, BusyTimes> busy, Instant now) {
        this.clinic = clinic;
        this.busy = busy;
        this.now = now;
    }

    /**
     * Answers one case.
     *
     * @param answered whether the case itself could be read, so that its questions were asked
     * @param line {@code name}, and {@code answers} or {@code error}
     */
    record Answered(boolean answered, ObjectNode line) {}

    static Answered answer(byte[] utf8) {
        var line = Json.object().putNull("name");
        try {
            var node = JsonText.parse(text(utf8));
            if (node.path("name").isTextual()) line.set("name", node.get("name"));
            line.set("answers", answers(Fields.of("", node)));
            return new Answered(true, line);
        } catch (DocumentRefused refused) {
            line.set("error", error(refused));
            return new Answered(false, line);
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw DocumentRefused.malformed("", "has a byte that is not UTF-8");
        }
    }

    private static ArrayNode answers(Fields fields) {
        fields.text("name");
        fields.optional("expect");
        var schedule = ScheduleReader.read(fields.path("schedule"), fields.required("schedule"));
        var simulation = new Simulation(
                SimulatedClinic.of(schedule),
                busy(fields.list("busy", Simulation::busy)),
                instant(fields.path("now"), fields.text("now")));
        var answers = Json.array(fields.list("queries", Asked::new), simulation::answer);
        fields.end();
        return answers;
    }

    private record Asked(String path, JsonNode query) {}

    private record OfPerson(UserId person, BusyTime time) {}

    private static OfPerson busy(String path, JsonNode node) {
        var fields = Fields.of(path, node);
        var person = new UserId(fields.text("person"));
        var start = instant(fields.path("start"), fields.text("start"));
        var end = instant(fields.path("end"), fields.text("end"));
        var before = fields.number("buffer_before_minutes", 0);
        var after = fields.number("buffer_after_minutes", 0);
        var elsewhere = fields.flag("elsewhere", false);
        fields.end();
        return DocumentRefused.valid(
                path,
                () -> new OfPerson(
                        person, new BusyTime(new TimeRange(start, end), before, after, elsewhere, Optional.empty())));
    }

    private static Map<UserId, BusyTimes> busy(List<OfPerson> all) {
        var byPerson = new HashMap<UserId, List<BusyTime>>();
        all.forEach(one -> byPerson.computeIfAbsent(one.person(), person -> new ArrayList<>())
                .add(one.time()));
        var busy = new HashMap<UserId, BusyTimes>();
        byPerson.forEach((person, times) -> busy.put(person, new BusyTimes(times)));
        return busy;
    }

    private static Instant instant(String path, String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DocumentRefused.malformed(
                    path, "\"" + text + "\" is not an instant with its offset like 2026-11-23T09:00:00+01:00");
        }
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT))
            throw new DocumentRefused("invalid-period", path, "lies outside the years 1 to 9999");
        return instant;
    }

    /** The answer to one question, or why it is refused, in its place. */
    private JsonNode answer(Asked asked) {
        try {
            return answer(Fields.of(asked.path(), asked.query()));
        } catch (DocumentRefused refused) {
            var answer = Json.object();
            answer.set("error", error(refused));
            return answer;
        }
    }

    private JsonNode answer(Fields query) {
        var kinds = query.names();
        if (kinds.size() != 1) throw DocumentRefused.malformed(query.path(), "must ask one thing, not " + kinds.size());
        var kind = kinds.getFirst();
        var question = Fields.of(query.path(kind), query.required(kind));
        return switch (kind) {
            case "availability" -> availability(question);
            case "slots" -> slots(question);
            case "explain" -> explain(question);
            default ->
                throw DocumentRefused.malformed(
                        query.path(kind), "is no question; they are availability, slots and explain");
        };
    }

    private ArrayNode availability(Fields question) {
        var provider = clinic.provider(question.path("provider"), question.text("provider"));
        var asked = dates(question);
        var calendar = new ProviderCalendar(clinic.schedule(), provider, asked.dates());
        return Json.array(
                calendar.availability().ranges(),
                range -> Json.array(List.of(range.start(), range.end()), this::written));
    }

    private ArrayNode slots(Fields question) {
        var service = clinic.service(question.path("service"), question.text("service"));
        var providers = question.optionalText("provider")
                .map(id -> List.of(clinic.provider(question.path("provider"), id)))
                .orElseGet(() -> clinic.assigned(service));
        var schedule = new ServiceSchedule(clinic.schedule(), service, providers, busy);
        var asked = dates(question);
        var slots = DocumentRefused.valid(question.path(), () -> schedule.slots(asked, now));
        return Json.array(
                slots, slot -> Json.array(List.of(written(slot.start()), Json.text(slot.provider())), node -> node));
    }

    private ArrayNode explain(Fields question) {
        var service = clinic.service(question.path("service"), question.text("service"));
        var provider = clinic.provider(question.path("provider"), question.text("provider"));
        var at = instant(question.path("at"), question.text("at"));
        question.end();
        var schedule = new ServiceSchedule(clinic.schedule(), service, List.of(provider), busy);
        var codes = schedule.explain(provider, at, now).reasons().stream()
                .map(reason -> reason.code().name())
                .distinct()
                .sorted()
                .toList();
        return Json.array(codes, Json::text);
    }

    /** The range of dates, which is the last that is read of a question. */
    private static QueryDates dates(Fields question) {
        var from = question.date("from");
        var to = question.date("to");
        question.end();
        return DocumentRefused.valid(question.path(), () -> QueryDates.of(from, to));
    }

    private JsonNode written(Instant instant) {
        return Json.text(Times.iso(instant, zone()));
    }

    private ZoneId zone() {
        return clinic.schedule().clinic().zone();
    }

    private static ObjectNode error(DocumentRefused refused) {
        var error = Json.object().put("code", refused.code()).put("detail", refused.detail());
        if (!refused.field().isEmpty()) error.put("field", refused.field());
        if (!refused.conflicts().isEmpty()) error.set("conflicts", Json.array(refused.conflicts(), Json::text));
        return error;
    }
}
