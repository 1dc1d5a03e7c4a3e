package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.domain.Fixtures;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.OverlappingPeriods;
import praxis.domain.RangeTooLong;

/** The agreed cases: schedules, questions and the answers that the rules give. */
class CasesTest {

    static Stream<ScheduleCase> cases() throws IOException {
        return Stream.concat(ScheduleCase.of("named.jsonl"), ScheduleCase.of("random.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswersAreThoseOfTheRules(ScheduleCase asked) {
        var answered = JsonNodeFactory.instance.objectNode();
        try {
            var schedule = asked.schedule();
            var answers = answered.putArray("answers");
            asked.queries().forEach(query -> answers.add(answerOrError(schedule, query, asked.now())));
        } catch (InvalidValue refused) {
            answered.set("error", error(refused));
        }
        assertThat(answered).isEqualTo(asked.expected());
    }

    private static JsonNode answerOrError(ScheduleCase.Schedule schedule, JsonNode query, Instant now) {
        try {
            return answer(schedule, query, now);
        } catch (InvalidValue refused) {
            return JsonNodeFactory.instance.objectNode().set("error", error(refused));
        }
    }

    private static JsonNode answer(ScheduleCase.Schedule schedule, JsonNode query, Instant now) {
        if (query.has("availability")) return availability(schedule, query.path("availability"));
        if (query.has("slots")) return slots(schedule, query.path("slots"), now);
        return explanation(schedule, query.path("explain"), now);
    }

    private static JsonNode availability(ScheduleCase.Schedule schedule, JsonNode query) {
        var dates = new QueryDates(ScheduleCase.dates(query)).dates();
        var provider = schedule.provider(query.path("provider").asText());
        var answer = JsonNodeFactory.instance.arrayNode();
        for (var range : new ProviderCalendar(schedule.clinic(), provider, dates)
                .availability()
                .ranges()) pair(answer, text(range.start(), schedule.zone()), text(range.end(), schedule.zone()));
        return answer;
    }

    private static JsonNode slots(ScheduleCase.Schedule schedule, JsonNode query, Instant now) {
        var providers = query.has("provider")
                ? List.of(schedule.provider(query.path("provider").asText()))
                : schedule.providers();
        var answer = JsonNodeFactory.instance.arrayNode();
        for (var slot : schedule.of(query.path("service").asText(), providers)
                .slots(new QueryDates(ScheduleCase.dates(query)), now))
            pair(answer, text(slot.start(), schedule.zone()), slot.provider().value());
        return answer;
    }

    private static JsonNode explanation(ScheduleCase.Schedule schedule, JsonNode query, Instant now) {
        var provider = schedule.provider(query.path("provider").asText());
        var explanation = schedule.of(query.path("service").asText(), List.of(provider))
                .explain(provider, Fixtures.instant(query.path("at").asText()), now);
        var answer = JsonNodeFactory.instance.arrayNode();
        explanation.reasons().stream()
                .map(reason -> reason.code().name())
                .distinct()
                .sorted()
                .forEach(answer::add);
        return answer;
    }

    private static void pair(ArrayNode answer, String first, String second) {
        answer.addArray().add(first).add(second);
    }

    private static String text(Instant instant, ZoneId zone) {
        var offset = OffsetDateTime.ofInstant(instant, zone);
        var text = offset.toLocalDateTime().toString();
        return (text.length() == 16 ? text + ":00" : text)
                + (offset.getOffset().getTotalSeconds() == 0
                        ? "+00:00"
                        : offset.getOffset().getId());
    }

    private static JsonNode error(InvalidValue refused) {
        var code = switch (refused) {
            case OverlappingPeriods overlap -> "overlapping-periods";
            case InvalidPeriod period -> "invalid-period";
            case RangeTooLong range -> "range-too-long";
            default -> "invalid-value";
        };
        return JsonNodeFactory.instance.objectNode().put("code", code);
    }
}
