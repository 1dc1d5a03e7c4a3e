package praxis.domain.availability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import praxis.domain.Fixtures;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.clinic.TimeZones;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Hours;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** One line of a file of cases, read from its schedule document into domain values. */
record ScheduleCase(String name, JsonNode line) {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<ScheduleCase> of(String file) throws IOException {
        try (var stream = Objects.requireNonNull(ScheduleCase.class.getResourceAsStream("/cases/" + file))) {
            var cases = new ArrayList<ScheduleCase>();
            JSON.readerFor(JsonNode.class)
                    .<JsonNode>readValues(stream)
                    .forEachRemaining(
                            line -> cases.add(new ScheduleCase(line.path("name").asText(), line)));
            return cases.stream();
        }
    }

    JsonNode expected() {
        return line.path("expect");
    }

    Stream<JsonNode> queries() {
        return each(line.path("queries"));
    }

    Instant now() {
        return Fixtures.instant(line.path("now").asText());
    }

    /** @throws praxis.domain.InvalidValue if the schedule is refused */
    Schedule schedule() {
        var document = line.path("schedule");
        var clinic = clinic(document);
        var closures =
                each(document.path("closures")).map(ScheduleCase::closure).toList();
        var leaves = each(document.path("leaves")).map(ScheduleCase::leave).toList();
        var providers = each(document.path("providers"))
                .map(node -> provider(node, closures, leaves))
                .toList();
        var services = new TreeMap<String, Service>();
        each(document.path("services"))
                .forEach(node -> services.put(node.path("id").asText(), service(node)));
        var general = closures.stream()
                .filter(closure -> closure.provider().isEmpty())
                .toList();
        return new Schedule(
                new ClinicSchedule(
                        Fixtures.clinic(
                                TimeZones.named(clinic.path("time_zone").asText()),
                                ClinicStatus.valueOf(word(clinic, "status", "active"))),
                        hours(clinic),
                        general),
                providers,
                services,
                busy());
    }

    record Schedule(
            ClinicSchedule clinic,
            List<ProviderSchedule> providers,
            Map<String, Service> services,
            Map<UserId, BusyTimes> busy) {

        ZoneId zone() {
            return clinic.clinic().zone();
        }

        ProviderSchedule provider(String id) {
            return providers.stream()
                    .filter(provider -> provider.id().value().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        ServiceSchedule of(String service, List<ProviderSchedule> asked) {
            return new ServiceSchedule(clinic, Objects.requireNonNull(services.get(service)), asked, busy);
        }
    }

    private static JsonNode clinic(JsonNode document) {
        return document.path("clinic");
    }

    private static ProviderSchedule provider(JsonNode node, List<Closure> closures, List<Leave> leaves) {
        var member = Fixtures.member(
                node.path("id").asText(),
                node.path("person").asText(),
                node.path("is_provider").asBoolean(true),
                MembershipStatus.valueOf(word(node, "status", "approved")),
                HoursSource.valueOf(word(node, "hours_source", node.has("hours") ? "own" : "clinic")));
        return new ProviderSchedule(
                member,
                hours(node),
                closures.stream()
                        .filter(closure ->
                                closure.provider().filter(member.id()::equals).isPresent())
                        .toList(),
                leaves.stream()
                        .filter(leave -> leave.user().equals(member.user()))
                        .toList());
    }

    private static Hours hours(JsonNode owner) {
        var weekly = new ArrayList<WeeklyPeriod>();
        owner.path("hours")
                .properties()
                .forEach(day -> each(day.getValue())
                        .forEach(entry -> weekly.addAll(weekly(DayOfWeek.of(Integer.parseInt(day.getKey())), entry))));
        var special = new HashMap<LocalDate, List<Period>>();
        owner.path("special_hours")
                .properties()
                .forEach(date -> special.put(
                        LocalDate.parse(date.getKey()),
                        each(date.getValue())
                                .map(JsonNode::asText)
                                .map(Period::parse)
                                .toList()));
        return new Hours(new WeeklyHours(weekly), new SpecialHours(special));
    }

    private static List<WeeklyPeriod> weekly(DayOfWeek weekday, JsonNode entry) {
        var times = (entry.isTextual() ? entry : entry.path("period")).asText().split("-", -1);
        var validity = new Validity(
                date(entry, "valid_from"),
                date(entry, "valid_until"),
                entry.path("every_weeks").asInt(1));
        return WeeklyPeriod.written(weekday, Period.minute(times[0]), Period.minute(times[1]), validity);
    }

    private static Service service(JsonNode node) {
        var rules = new SlotRules(
                node.path("duration_minutes").asInt(),
                node.path("step_minutes").asInt(SlotRules.DEFAULT_STEP),
                Alignment.valueOf(word(node, "alignment", "clock")),
                node.path("buffer_before_minutes").asInt(),
                node.path("buffer_after_minutes").asInt(),
                node.path("min_notice_minutes").asInt(),
                node.path("horizon_days").asInt(SlotRules.DEFAULT_HORIZON));
        return Fixtures.service(
                node.path("id").asText(),
                rules,
                node.path("active").asBoolean(true),
                each(node.path("providers")).map(JsonNode::asText).toList());
    }

    private static Closure closure(JsonNode node) {
        return Fixtures.closure("closure", text(node, "provider"), stretch(node), text(node, "reason"));
    }

    private static Leave leave(JsonNode node) {
        return Fixtures.leave("leave", node.path("person").asText(), stretch(node));
    }

    private static Stretch stretch(JsonNode node) {
        if (node.has("start_date"))
            return Fixtures.allDay(
                    node.path("start_date").asText(), node.path("end_date").asText());
        var timed = new Stretch.Timed(
                LocalMoment.parse(node.path("start").asText()),
                LocalMoment.parse(node.path("end").asText()));
        return node.has("time_zone")
                ? new Stretch.TimedIn(
                        timed, TimeZones.named(node.path("time_zone").asText()))
                : timed;
    }

    private Map<UserId, BusyTimes> busy() {
        var busy = new HashMap<UserId, List<BusyTime>>();
        each(line.path("busy"))
                .forEach(node -> busy.computeIfAbsent(
                                new UserId(node.path("person").asText()), user -> new ArrayList<>())
                        .add(Fixtures.busy(
                                node.path("start").asText(),
                                node.path("end").asText(),
                                node.path("buffer_before_minutes").asInt(),
                                node.path("buffer_after_minutes").asInt(),
                                node.path("elsewhere").asBoolean())));
        var times = new HashMap<UserId, BusyTimes>();
        busy.forEach((user, list) -> times.put(user, new BusyTimes(list)));
        return times;
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String word(JsonNode node, String field, String otherwise) {
        return node.path(field).asText(otherwise).toUpperCase(Locale.ROOT);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }

    private static Optional<LocalDate> date(JsonNode node, String field) {
        return text(node, field).map(LocalDate::parse);
    }

    static Dates dates(JsonNode query) {
        return Fixtures.dates(query.path("from").asText(), query.path("to").asText());
    }
}
