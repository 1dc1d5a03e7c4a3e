package praxis.benchmarks.growth;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same questions to two databases on one server that differ in how many appointments are stored, in turns, and the
 * plans of every statement that was seen. Ends with 1 if a growing table is read from end to end, or if a statement
 * reads many rows for few, or more for the same where more is stored.
 *
 * <p>Arguments: {@code JDBC_URL USER PASSWORD PRACTICES SMALL LARGE ROUNDS [keep]}
 */
public final class Growth {

    private static final int BEFORE = 80;
    /** Rows and index entries that a statement may read beyond a few for each row that it sends. */
    private static final int READ_FREELY = 200;

    private static final int READ_FOR_ONE = 4;

    /** How many times the rows may be read for the same answer; and some more, since today is not the same. */
    private static final double MORE = 1.2;

    private static final int MORE_FREELY = 50;

    private final Server server;
    private final Generator generator;
    private final int rounds;
    private final Map<Long, String> databases = new TreeMap<>();

    private Growth(Server server, Path practices, List<Long> sizes, int rounds) throws Exception {
        this.server = server;
        this.rounds = rounds;
        this.generator = new Generator(server, practices);
        for (var size : sizes) databases.put(size, generator.database(size));
    }

    public static void main(String[] args) throws Exception {
        var sizes = List.of(Long.parseLong(args[4]), Long.parseLong(args[5]));
        var growth = new Growth(new Server(args[0], args[1], args[2]), Path.of(args[3]), sizes, Integer.parseInt(args[6]));
        var passed = false;
        try {
            passed = growth.run();
        } finally {
            if (args.length == 7) growth.drop();
        }
        System.exit(passed ? 0 : 1); // whatever threads are left
    }

    private void drop() throws SQLException {
        for (var database : databases.values()) server.run("DROP DATABASE IF EXISTS " + database);
    }

    private boolean run() throws Exception {
        for (var size : databases.keySet()) generator.fill(size);
        System.out.printf(
                "%,d clinics, %,d providers, %s appointments%n",
                Generator.CLINICS, Generator.PROVIDERS, databases.keySet());
        compare();
        return plans();
    }

    // ---- how long ----

    private void compare() {
        var open = new ArrayList<ApplicationContext>();
        try {
            var asked = new ArrayList<Map<String, Questions.Question>>();
            for (var database : databases.values()) {
                open.add(server.start(database, 64));
                open.add(server.start(database, 0));
                asked.add(questions(open.get(open.size() - 2), open.getLast()).all());
            }
            System.out.printf("%n| median of %d, ms | small | large | ratio |%n| --- | --- | --- | --- |%n", rounds);
            for (var name : asked.getFirst().keySet()) {
                var medians = medians(asked.stream().map(all -> all.get(name)).toList());
                System.out.printf(
                        "| %s | %.3f | %.3f | %.2f |%n", name, medians[0], medians[1], medians[1] / medians[0]);
            }
        } finally {
            open.forEach(ApplicationContext::close);
        }
    }

    private Questions questions(ApplicationContext warm, ApplicationContext cold) {
        var busy = generator.works().stream()
                .filter(Work::busy)
                .map(work -> work.places().getFirst())
                .toList();
        return new Questions(warm, cold, busy, generator.today());
    }

    /** In milliseconds, of each. */
    private double[] medians(List<Questions.Question> each) {
        var nanos = new long[each.size()][rounds];
        for (int round = -Math.min(BEFORE, rounds); round < rounds; round++)
            for (int i = 0; i < each.size(); i++) {
                var question = each.get(i).prepare(round + BEFORE);
                var began = System.nanoTime();
                question.run();
                if (round >= 0) nanos[i][round] = System.nanoTime() - began;
            }
        return Arrays.stream(nanos)
                .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[rounds / 2] / 1e6)
                .toArray();
    }

    // ---- how ----

    private boolean plans() throws SQLException {
        var all = new LinkedHashMap<String, List<Plans.Plan>>();
        for (var database : databases.values())
            for (var plan : plans(database))
                all.computeIfAbsent(plan.sql(), sql -> new ArrayList<>()).add(plan);
        System.out.printf("%n| statement | access | read, small | read, large | sent |%n| --- | --- | --- | --- | --- |%n");
        var faults = new ArrayList<String>();
        for (var both : all.values()) {
            var small = both.getFirst();
            var large = both.getLast();
            System.out.printf(
                    "| %s | %s | %,d | %,d | %,d |%n",
                    Words.of(large.sql()),
                    String.join("; ", large.access()),
                    small.read(),
                    large.read(),
                    large.sent());
            if (!large.scanned().isEmpty()) faults.add("reads all of " + large.scanned() + ": " + large.sql());
            if (large.read() > MORE * small.read() + MORE_FREELY)
                faults.add("reads " + large.read() + ", and " + small.read() + " of few: " + large.sql());
            if (large.read() > READ_FREELY + READ_FOR_ONE * large.sent())
                faults.add("reads " + large.read() + " for " + large.sent() + ": " + large.sql());
        }
        faults.forEach(System.out::println);
        System.out.printf("%d statements, %d faults%n", all.size(), faults.size());
        return faults.isEmpty() && !all.isEmpty();
    }

    private List<Plans.Plan> plans(String database) throws SQLException {
        Seen.ALL.clear();
        try (var warm = server.start(database, 64, Seen.SETTING);
                var cold = server.start(database, 0, Seen.SETTING)) {
            var questions = questions(warm, cold);
            questions.all().values().forEach(question -> question.prepare(0).run());
            questions.more();
        }
        var plans = new ArrayList<Plans.Plan>();
        try (var connection = server.connect(database)) {
            var made = new Plans(connection);
            for (var seen : Seen.ALL.entrySet())
                if (Plans.isKnown(seen.getKey())) plans.add(made.of(seen.getKey(), seen.getValue()));
        }
        return plans;
    }
}
