package praxis.application.audit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import praxis.domain.Confidential;
import praxis.domain.Revision;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.appointment.Placement;
import praxis.domain.event.EventType;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.ClinicRole;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRange;

/**
 * The fields of a stored thing as the audit keeps them: every component of its record, so that a new one cannot be
 * forgotten, by the name that the API gives it. What is {@link Confidential} is left
 * out; of what may be missing it is told that it is known.
 */
final class Facts {

    /** Where the API's name is not the component's. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("zone", "time_zone"),
            Map.entry("selfService", "provider_self_service"),
            Map.entry("user", "user_id"),
            Map.entry("person", "user_id"),
            Map.entry("phone", "phone_e164"),
            Map.entry("role", "clinic_role"),
            Map.entry("provider", "provider_id"),
            Map.entry("providers", "provider_ids"),
            Map.entry("service", "service_id"),
            Map.entry("stretch", "when"),
            Map.entry("range", "when"),
            Map.entry("duration", "duration_minutes"),
            Map.entry("step", "step_minutes"),
            Map.entry("bufferBefore", "buffer_before_minutes"),
            Map.entry("bufferAfter", "buffer_after_minutes"),
            Map.entry("minNotice", "min_notice_minutes"));

    /** What the entry says itself, the history of moves, which other entries are, and the number of the calendar. */
    private static final Set<String> LEFT_OUT = Set.of("id", "clinic", "moves", "number");

    /** Looked up once, since each look makes them anew. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(one -> !LEFT_OUT.contains(one.getName()))
                    .map(one -> new Component(apiName(one.getName()), one.getAccessor()))
                    .toList();
        }
    };

    /** @param name the API's */
    private record Component(String name, Method accessor) {

        Object of(Record thing) {
            try {
                return accessor.invoke(thing);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a stored record is public", e);
            }
        }
    }

    private Facts() {}

    private static String apiName(String component) {
        return NAMES.getOrDefault(
                component, component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    static Map<String, String> of(Record thing) {
        var facts = new LinkedHashMap<String, String>();
        if (thing instanceof WorkSchedule schedule) addHours(facts, schedule);
        else add(facts, thing);
        return facts;
    }

    private static void add(Map<String, String> facts, Record thing) {
        for (var component : COMPONENTS.get(thing.getClass())) add(facts, component.name(), component.of(thing));
    }

    private static void add(Map<String, String> facts, String name, Object value) {
        switch (value) {
            case Confidential secret -> {}
            case Optional<?> maybe
            when maybe.filter(Confidential.class::isInstance).isPresent() -> facts.put(name, "known");
            case Optional<?> maybe -> maybe.ifPresent(given -> add(facts, name, given));
            case Revision revision -> facts.put("revision", String.valueOf(revision.number()));
            case SlotRules rules -> add(facts, rules);
            case Placement placement -> add(facts, placement);
            case OverriddenRules rules -> facts.put("override", rules.codes() + " " + rules.reason());
            case Attention attention -> facts.put("attention", attention.codes() + " " + attention.cause());
            case Collection<?> many ->
                facts.put(name, many.stream().map(Facts::written).collect(Collectors.joining(", ")));
            default -> facts.put(name, written(value));
        }
    }

    /** As the API writes it. */
    private static String written(Object value) {
        return switch (value) {
            case TimeRange range -> range.start() + "/" + range.end();
            case ClinicRole role -> role.name();
            case EventType type -> type.code();
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    private static void addHours(Map<String, String> facts, WorkSchedule schedule) {
        facts.put(
                "work_hours",
                schedule.rows().stream().map(row -> row.period().toString()).collect(Collectors.joining("; ")));
        facts.put(
                "special_hours",
                schedule.special().dates().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(day -> day.getKey() + " " + periods(day.getValue()))
                        .collect(Collectors.joining("; ")));
        facts.put("revision", String.valueOf(schedule.revision()));
    }

    private static String periods(List<?> periods) {
        return periods.isEmpty()
                ? "none"
                : periods.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
