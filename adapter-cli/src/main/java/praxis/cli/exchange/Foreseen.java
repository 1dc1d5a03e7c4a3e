package praxis.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import praxis.application.UseCases;
import praxis.application.change.Consequence;
import praxis.cli.change.ConsequencesView;
import praxis.cli.console.Json;
import praxis.domain.appointment.Impact;

/**
 * What an import would do to appointments and to bookable minutes (B6), shown as of other commands.
 *
 * @param consequences in clinics that are there already and that it changes
 */
record Foreseen(UseCases praxis, List<Consequence> consequences) {

    /** Of how many clinics people read the minutes: a set may change thousands. */
    private static final int MOST_WITH_MINUTES = 10;

    JsonNode json() {
        return Json.array(consequences, one -> view(one).json());
    }

    /** Each clinic after an empty line; those in which nothing would become different are left out. */
    List<String> lines() {
        var told = consequences.stream()
                .filter(one -> !one.impact().equals(Impact.NONE))
                .toList();
        var first = told.stream().limit(MOST_WITH_MINUTES);
        var others = told.stream().skip(MOST_WITH_MINUTES).toList();
        return Stream.of(
                        first.flatMap(one -> apart(view(one).lines())),
                        others.stream()
                                .filter(Foreseen::isOfAppointments)
                                .flatMap(one -> apart(view(one).ofAppointments())),
                        withoutMinutes(others))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> apart(List<String> lines) {
        return Stream.concat(Stream.of(""), lines.stream());
    }

    private static boolean isOfAppointments(Consequence one) {
        return !one.impact().misfits().isEmpty() || !one.impact().settled().isEmpty();
    }

    private static Stream<String> withoutMinutes(List<Consequence> others) {
        var clinics =
                others.stream().filter(one -> !one.impact().minutes().isEmpty()).count();
        if (clinics == 0) return Stream.empty();
        var counted = clinics == 1 ? "1 more clinic" : clinics + " more clinics";
        return apart(List.of("the minutes of " + counted + " are told with --output json"));
    }

    private ConsequencesView view(Consequence one) {
        return new ConsequencesView(praxis, one);
    }
}
