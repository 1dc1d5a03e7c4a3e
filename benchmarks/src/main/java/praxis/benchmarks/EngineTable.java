package praxis.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs every benchmark of the engine and prints one table in Markdown: medians of many short measurements of processor
 * time, which a busy machine disturbs least, and their ratios, all of one run.
 */
public final class EngineTable {

    private static final List<String> QUESTIONS = List.of("q1", "q2", "q3", "q4");

    /** How often each benchmark gets a JVM; all get one before the next round, so that a busy minute hits them alike. */
    private static final int ROUNDS = 3;

    /** By benchmark, such as q1Cold: nanoseconds an answer, each time measured. */
    private final Map<String, List<Double>> times = new TreeMap<>();

    /** By benchmark: bytes allocated for an answer. */
    private final Map<String, Double> bytes = new TreeMap<>();

    private EngineTable() {}

    private void add(RunResult result) {
        var name = result.getParams().getBenchmark();
        var benchmark = name.substring(name.lastIndexOf('.') + 1);
        bytes.put(
                benchmark,
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        for (var fork : result.getBenchmarkResults())
            for (var iteration : fork.getIterationResults())
                times.computeIfAbsent(benchmark, key -> new ArrayList<>())
                        .add(iteration
                                .getSecondaryResults()
                                .get(ProcessorTime.LABEL)
                                .getScore());
    }

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include("praxis.benchmarks.(Engine|Search)Benchmark")
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(20)
                .measurementTime(TimeValue.milliseconds(100))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .build();
        var table = new EngineTable();
        for (int round = 0; round < ROUNDS; round++) new Runner(options).run().forEach(table::add);
        table.print();
    }

    private double median(String benchmark) {
        var sorted = times.get(benchmark).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void print() {
        System.out.printf(
                "%n%s, %s cores, JDK %s%n%n",
                LocalDate.now(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        row("", "Q1", "Q2", "Q3", "Q4");
        row("---", "---", "---", "---", "---");
        time("Guava", "Guava");
        time("engine, cold", "Cold");
        time("sweep", "Sweep");
        time("sweep of availability", "BareSweep");
        time("engine, warm", "Warm");
        ratio("cold: times faster than Guava", "Guava", "Cold");
        ratio("warm: times the sweep", "Warm", "Sweep");
        row("cold: bytes allocated", cells(question -> "%,.0f".formatted(bytes.get(question + "Cold"))));
        row("warm: bytes allocated", cells(question -> "%,.0f".formatted(bytes.get(question + "Warm"))));
    }

    private void time(String what, String of) {
        row(what, cells(question -> times.containsKey(question + of) ? time(median(question + of)) : ""));
    }

    private static String time(double nanos) {
        if (nanos < 1_000) return "%.0f ns".formatted(nanos);
        return nanos < 1_000_000 ? "%.1f µs".formatted(nanos / 1_000) : "%.1f ms".formatted(nanos / 1_000_000);
    }

    private void ratio(String what, String of, String to) {
        row(what, cells(question -> String.format(Locale.ROOT, "%.2f", median(question + of) / median(question + to))));
    }

    private static String[] cells(Function<String, String> cell) {
        return QUESTIONS.stream().map(cell).toArray(String[]::new);
    }

    private static void row(String what, String... cells) {
        System.out.println("| " + what + " | " + String.join(" | ", Arrays.asList(cells)) + " |");
    }
}
