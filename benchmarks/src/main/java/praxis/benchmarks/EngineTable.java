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
 * Runs every benchmark of the engine and prints one table in Markdown: medians of many short measurements, which a busy
 * machine disturbs less than an average of long ones, and their ratios, all of one run.
 */
public final class EngineTable {

    private static final List<String> QUESTIONS = List.of("q1", "q2", "q3", "q4");

    /** By benchmark, such as q1Cold: nanoseconds an answer, and bytes allocated for it. */
    private final Map<String, Double> times = new TreeMap<>();

    private final Map<String, Double> bytes = new TreeMap<>();

    private EngineTable(Iterable<RunResult> results) {
        for (var result : results) {
            var name = result.getParams().getBenchmark();
            var question = name.substring(name.lastIndexOf('.') + 1);
            times.put(question, median(result));
            bytes.put(
                    question,
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include("praxis.benchmarks.(Engine|Search)Benchmark")
                .forks(3)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(20)
                .measurementTime(TimeValue.milliseconds(100))
                .addProfiler(GCProfiler.class)
                .build();
        new EngineTable(new Runner(options).run()).print();
    }

    private static double median(RunResult result) {
        var scores = new ArrayList<Double>();
        for (var fork : result.getBenchmarkResults())
            for (var iteration : fork.getIterationResults())
                scores.add(iteration.getPrimaryResult().getScore());
        var sorted = scores.stream().sorted().toList();
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
        row(what, cells(question -> times.containsKey(question + of) ? time(times.get(question + of)) : ""));
    }

    private static String time(double nanos) {
        if (nanos < 1_000) return "%.0f ns".formatted(nanos);
        return nanos < 1_000_000 ? "%.1f µs".formatted(nanos / 1_000) : "%.1f ms".formatted(nanos / 1_000_000);
    }

    private void ratio(String what, String of, String to) {
        row(
                what,
                cells(question ->
                        String.format(Locale.ROOT, "%.2f", times.get(question + of) / times.get(question + to))));
    }

    private static String[] cells(Function<String, String> cell) {
        return QUESTIONS.stream().map(cell).toArray(String[]::new);
    }

    private static void row(String what, String... cells) {
        System.out.println("| " + what + " | " + String.join(" | ", Arrays.asList(cells)) + " |");
    }
}
