package praxis.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import praxis.domain.availability.ProviderCalendar;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.time.Dates;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WallClock;

/**
 * Q1, one provider and one day, and Q2, one provider and 30 days: cold, from weekly hours to slots; warm, with the
 * calendar kept. Each question is asked of the next provider in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EngineBenchmark {

    private Workload workload;
    private Question[] days;
    private Question[] months;
    private long[] buffer;
    private int turn;

    /** One question with all that the competitors need prepared. */
    private static final class Question {
        final ProviderSchedule provider;
        final BusyTimes busy;
        final Dates dates;
        final ProviderCalendar calendar;
        final long[] clinicHours;
        final long[] providerHours;
        final long[] closed;
        final long[] available;
        final long[] booked;

        Question(Workload workload, int number, Dates dates) {
            this.provider = workload.providers.get(number);
            this.busy = workload.busy.get(provider.member().user());
            this.dates = dates;
            this.calendar = new ProviderCalendar(workload.clinic, provider, dates);
            var clock = WallClock.of(workload.zone, dates);
            var closures = TimeRanges.NONE;
            for (var closure : workload.clinic.closures()) closures = closures.union(closure.stretch().on(clock));
            for (var leave : provider.leaves()) closures = closures.union(leave.stretch().on(clock));
            var asked = clock.days(dates);
            this.clinicHours = Peers.edges(workload.clinic.hours().on(clock));
            this.providerHours = Peers.edges(provider.own().on(clock));
            this.closed = Peers.edges(closures.intersect(asked));
            this.available = Peers.edges(calendar.availability());
            this.booked = busy.times().stream()
                    .map(time -> time.range())
                    .filter(range -> asked.overlaps(range.start().getEpochSecond(), range.end().getEpochSecond()))
                    .flatMapToLong(range -> LongStream.of(
                            range.start().getEpochSecond(), range.end().getEpochSecond()))
                    .toArray();
        }
    }

    /** Prepares the questions and checks that everybody gives the expected slots. */
    @Setup
    public void prepare() {
        workload = new Workload();
        buffer = new long[4096];
        days = workload.singleDays().stream()
                .map(day -> {
                    var date = workload.firstDay.plusDays(day.day());
                    return new Question(workload, day.provider(), new Dates(date, date));
                })
                .toArray(Question[]::new);
        months = new Question[workload.providers.size()];
        for (int i = 0; i < months.length; i++) months[i] = new Question(workload, i, workload.month());
        for (int i = 0; i < days.length; i++) check(days[i], workload.expected("q1", i));
        for (int i = 0; i < months.length; i++) check(months[i], workload.expected("q2", i));
    }

    private void check(Question question, long[] expected) {
        for (var answer : List.of(
                cold(question),
                warm(question),
                guava(question),
                Arrays.copyOf(buffer, Peers.sweep(question.available, question.booked, buffer))))
            if (!Arrays.equals(expected, answer))
                throw new IllegalStateException(
                        Arrays.toString(expected) + " expected, not " + Arrays.toString(answer));
    }

    private long[] cold(Question question) {
        return new ProviderCalendar(workload.clinic, question.provider, question.dates)
                .starts(workload.service, question.busy, Workload.NOW);
    }

    private long[] warm(Question question) {
        return question.calendar.starts(workload.service, question.busy, Workload.NOW);
    }

    private static long[] guava(Question question) {
        return Peers.guava(question.clinicHours, question.providerHours, question.closed, question.booked);
    }

    private Question next(Question[] questions) {
        turn = turn + 1 < questions.length ? turn + 1 : 0;
        return questions[turn];
    }

    @Benchmark
    public long[] q1Cold() {
        return cold(next(days));
    }

    @Benchmark
    public long[] q1Warm() {
        return warm(next(days));
    }

    @Benchmark
    public long[] q1Guava() {
        return guava(next(days));
    }

    @Benchmark
    public int q1Sweep() {
        var question = next(days);
        return Peers.sweep(question.available, question.booked, buffer);
    }

    @Benchmark
    public long[] q2Cold() {
        return cold(next(months));
    }

    @Benchmark
    public long[] q2Warm() {
        return warm(next(months));
    }

    @Benchmark
    public long[] q2Guava() {
        return guava(next(months));
    }

    @Benchmark
    public int q2Sweep() {
        var question = next(months);
        return Peers.sweep(question.available, question.booked, buffer);
    }
}
