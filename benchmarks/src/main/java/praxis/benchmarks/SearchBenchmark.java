package praxis.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.Slot;
import praxis.domain.people.UserId;

/**
 * Q4: the first free slot of 200 providers within 90 days, asked from the first of these days on. Only the engine knows
 * how to stop early by itself; the sweep is written to do so too, Guava's user takes the least of each provider's first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn600m"})
public class SearchBenchmark {

    private Workload workload;
    private GuavaPeer guava;
    private Question[] providers;
    private ServiceCalendar everybody;
    private Instant from;
    private final long[] buffer = new long[4096];

    /** Prepares the question and checks that everybody gives the expected slot. */
    @Setup
    public void prepare() {
        workload = new Workload("workload200");
        guava = Question.guava(workload);
        from = workload.dates.first().atStartOfDay(workload.zone).toInstant();
        var kept = new Kept(workload);
        everybody = kept.everybody;
        providers = kept.questions();
        var first = new long[] {workload.expected("q3", 0)[0]};
        Expected.same(first, Expected.of(q4Cold()), Expected.of(q4Warm()), Expected.of(List.of(q4Guava())));
        Expected.same(first, new long[] {q4Sweep()}, new long[] {q4WholeSweep()});
    }

    @Benchmark
    public List<Slot> q4Cold() {
        var busy = new HashMap<UserId, BusyTimes>();
        for (int i = 0; i < providers.length; i++) busy.put(workload.user(i), new BusyTimes(providers[i].bookings));
        return new ServiceSchedule(workload.clinic, workload.service, workload.providers, busy).next(from, from, 1);
    }

    @Benchmark
    public List<Slot> q4Warm() {
        return everybody.first(1, workload.dates, from, from);
    }

    @Benchmark
    public Instant q4Guava() {
        var first = Instant.MAX;
        for (var provider : providers) {
            var starts = guava.starts(provider.guava, provider.bookings, workload.dates.first(), workload.dates.last());
            if (!starts.isEmpty() && starts.getFirst().isBefore(first)) first = starts.getFirst();
        }
        return first;
    }

    /** Stops at each provider's first start. */
    @Benchmark
    public long q4Sweep() {
        return sweep(1);
    }

    /** Sweeps all 90 days of everybody. */
    @Benchmark
    public long q4WholeSweep() {
        return sweep(buffer.length);
    }

    private long sweep(int most) {
        var first = Long.MAX_VALUE;
        for (var provider : providers) {
            var found = SweepPeer.starts(
                    provider.clinicHours, provider.providerHours, provider.closed, provider.booked, buffer, 0, most);
            if (found > 0) first = Math.min(first, buffer[0]);
        }
        return first;
    }
}
