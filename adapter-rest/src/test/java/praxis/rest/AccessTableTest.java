package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.rest.AccessTable.Cell;
import praxis.rest.Operations.Operation;

/**
 * Every call as every role, in the caller's clinic, another and an unknown one, with the caller's things, a colleague's,
 * another clinic's and unknown ones. What is to come out is read from the table of {@code docs/access.md}.
 */
final class AccessTableTest {

    private static final Entrance ENTRANCE = new Entrance("praxis.limit.user", "off", "praxis.limit.api.key", "off");
    private static final Wire WIRE = Wire.to(ENTRANCE);
    private static final Stage STRICT = new Stage(WIRE, false);
    private static final Stage LENIENT = new Stage(WIRE, true);
    private static final Stage ELSEWHERE = new Stage(WIRE, true);
    private static final AccessTable TABLE = AccessTable.read();
    private static final AtomicInteger CHECKS = new AtomicInteger();

    /** What is a word of the sample's own, and no thing of a clinic. */
    private static final List<String> WORDS =
            List.of("date", "email", "start", "day", "weekday", "known_email", "invitation");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String UNKNOWN = "01938fff-ffff-7000-8000-000000000001";

    static List<Operation> operations() {
        var document = WIRE.send("GET", "/openapi.yaml", "", Optional.empty()).body();
        return Operations.of(document).all();
    }

    /** Whoever may not do something may not rehearse it. */
    static List<Operation> rehearsals() {
        return operations().stream()
                .filter(operation -> operation.takes(DryRun.DRY_RUN))
                .map(operation -> operation.asking("?dry_run=true"))
                .toList();
    }

    @AfterAll
    static void enough() {
        ENTRANCE.close();
        System.out.println(
                "Who may do what: " + CHECKS + " checks of " + TABLE.rows().size() + " calls");
        assertThat(CHECKS.get()).isGreaterThan(TABLE.checks());
    }

    @Test
    void the_table_names_every_call_and_no_other() {
        var described = operations().stream()
                .collect(Collectors.toMap(Operation::id, operation -> operation.method() + " " + operation.path()));
        var told = TABLE.rows().entrySet().stream()
                .collect(Collectors.toMap(
                        row -> row.getKey(), row -> row.getValue().call()));
        assertThat(told).isEqualTo(described);
    }

    @ParameterizedTest
    @MethodSource({"operations", "rehearsals"})
    void each_role_gets_what_the_table_says(Operation operation) {
        for (var role : Role.values()) {
            inTheOwnClinic(operation, role);
            if (names(operation).anyMatch("clinic_id"::equals)) inAnotherClinic(operation, role);
            for (var name : things(operation)) withAnotherClinics(name, operation, role);
        }
    }

    private static void inTheOwnClinic(Operation operation, Role role) {
        var cell = TABLE.cell(operation.id(), role);
        for (var stage : List.of(STRICT, LENIENT)) {
            expect(operation, role, stage, stage.own(role), ofOwn(cell, stage == LENIENT));
            if (isOfSomebody(operation)) expect(operation, role, stage, stage.other(), ofOther(cell, operation, role));
        }
    }

    private static Cell ofOwn(Cell cell, boolean left) {
        return switch (cell) {
            case OWN -> Cell.YES;
            case OWN_IF_LEFT -> left ? Cell.YES : Cell.FORBIDDEN;
            default -> cell;
        };
    }

    /** A person's leave is nothing that members who are not approved may know of. */
    private static Cell ofOther(Cell cell, Operation operation, Role role) {
        if (operation.inPath().contains("user_id") && role.isUnapproved()) return Cell.NOT_FOUND;
        return cell == Cell.OWN || cell == Cell.OWN_IF_LEFT ? Cell.FORBIDDEN : cell;
    }

    private static boolean isOfSomebody(Operation operation) {
        return names(operation).anyMatch(Stage.OF_SOMEBODY::contains);
    }

    private static void expect(Operation operation, Role role, Stage stage, Stage.Owner owner, Cell expected) {
        var answer = send(operation, role, stage, name -> value(name, operation, stage, owner));
        var status = answer.statusCode();
        CHECKS.incrementAndGet();
        assertThat(status >= 200 && status < 300 ? Cell.YES.written() : String.valueOf(status))
                .as("%s as %s: %s", operation, role, answer.body())
                .isEqualTo(expected.written());
    }

    private static void inAnotherClinic(Operation operation, Role role) {
        var there = ELSEWHERE.own(role);
        var another = send(operation, role, LENIENT, name -> value(name, operation, ELSEWHERE, there));
        var unknown = send(operation, role, LENIENT, name -> unknown(name, operation));
        var expected = role == Role.NOBODY ? 401 : 404;
        CHECKS.addAndGet(2);
        assertThat(unknown.statusCode())
                .as("%s as %s: %s", operation, role, unknown.body())
                .isEqualTo(expected);
        if (role.isOfPlatform())
            assertThat(another.statusCode()).as(another.body()).isLessThan(300);
        else assertThat(told(another)).as("%s as %s", operation, role).isEqualTo(told(unknown));
    }

    /** One name of the request stands for a thing of another clinic, all others for the caller's. */
    private static void withAnotherClinics(String thing, Operation operation, Role role) {
        var own = LENIENT.own(role);
        var foreign = value(thing, operation, ELSEWHERE, ELSEWHERE.own(role));
        var another = send(
                operation, role, LENIENT, name -> name.equals(thing) ? foreign : value(name, operation, LENIENT, own));
        var unknown = send(
                operation, role, LENIENT, name -> name.equals(thing) ? UNKNOWN : value(name, operation, LENIENT, own));
        CHECKS.incrementAndGet();
        if (role.isOfPlatform() && thing.equals("user_id")) return;
        assertThat(told(another))
                .as("%s as %s with another clinic's %s", operation, role, thing)
                .isEqualTo(told(unknown));
    }

    private static Stream<String> names(Operation operation) {
        var sample = Samples.of(operation);
        return Operations.names(operation.path() + sample.query() + sample.body()).stream();
    }

    /** The names in a request that stand for a clinic's things. */
    private static LinkedHashSet<String> things(Operation operation) {
        return names(operation)
                .filter(name -> !name.equals("clinic_id") && !WORDS.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String value(String name, Operation operation, Stage stage, Stage.Owner owner) {
        var kind = Samples.of(operation).kind(name);
        return stage.thing(kind, owner, operation.path().contains("{provider_id}"));
    }

    private static String unknown(String name, Operation operation) {
        return WORDS.contains(name) ? value(name, operation, ELSEWHERE, ELSEWHERE.other()) : UNKNOWN;
    }

    private static HttpResponse<String> send(
            Operation operation, Role role, Stage stage, UnaryOperator<String> values) {
        var sample = Samples.of(operation);
        var texts = new ArrayList<String>(List.of(operation.path(), sample.query(), sample.body()));
        for (var name : new LinkedHashSet<>(names(operation).toList())) {
            var value = values.apply(name);
            texts.replaceAll(text -> text.replace("{" + name + "}", value));
        }
        return WIRE.send(operation.method(), texts.get(0) + texts.get(1), texts.get(2), stage.shown(role));
    }

    /** All that the caller is told, but which ids they asked for. */
    private static String told(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .map(Object::toString)
                .sorted()
                .toList();
        return ID.matcher(answer.statusCode() + " " + answer.body() + headers).replaceAll("id");
    }
}
