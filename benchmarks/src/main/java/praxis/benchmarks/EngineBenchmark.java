package praxis.benchmarks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.Slot;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;

/**
 * Q1 one provider and one day, Q2 one provider and 30 days, each asked of the next provider in turn; Q3 twenty providers
 * and 30 days. Cold from weekly hours, closures and bookings; warm with calendars and sorted bookings kept.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn600m"})
public class EngineBenchmark {

    private Workload workload;
    private GuavaPeer guava;
    private Question[] days;
    private Question[] months;
    private List<GuavaPeer.Owner> owners;
    private List<List<BusyTime>> bookings;
    private ServiceCalendar everybody;
    private long[] buffer;
    private int turn;

    /** Prepares the questions and checks that everybody gives the expected slots. */
    @Setup
    public void prepare() {
        workload = new Workload("workload");
        guava = Question.guava(workload);
        buffer = new long[4096];
        var kept = new Kept(workload);
        everybody = kept.everybody;
        days = workload.singleDays().stream()
                .map(day -> {
                    var date = workload.dates.first().plusDays(day.day());
                    return kept.question(day.provider(), new Dates(date, date));
                })
                .toArray(Question[]::new);
        months = kept.questions();
        owners = Arrays.stream(months).map(month -> month.guava).toList();
        bookings = Arrays.stream(months).map(month -> month.bookings).toList();
        check();
    }

    private void check() {
        for (int i = 0; i < days.length; i++) check(days[i], workload.expected("q1", i));
        for (int i = 0; i < months.length; i++) check(months[i], workload.expected("q2", i));
        var q3 = workload.expected("q3", 0);
        Expected.same(q3, Expected.of(q3Cold()), Expected.of(q3Warm()), Expected.of(q3Guava()));
        Expected.same(q3, Expected.of(buffer, q3Sweep()));
    }

    private void check(Question question, long[] expected) {
        Expected.same(expected, Expected.of(cold(question)), Expected.of(warm(question)), Expected.of(guava(question)));
        Expected.same(expected, Expected.of(buffer, sweep(question, 0)));
        Expected.same(expected, Expected.of(buffer, bareSweep(question)));
    }

    private List<Slot> cold(Question question) {
        return new ServiceSchedule(
                        workload.clinic,
                        workload.service,
                        List.of(question.provider),
                        Map.of(question.provider.member().user(), new BusyTimes(question.bookings)))
                .slots(new QueryDates(question.dates), Workload.NOW);
    }

    private static List<Slot> warmOf(ServiceCalendar calendar, Dates dates) {
        return calendar.slots(dates, Workload.NOW);
    }

    private List<Slot> warm(Question question) {
        return warmOf(question.warm, question.dates);
    }

    private List<Instant> guava(Question question) {
        return guava.starts(question.guava, question.bookings, question.dates.first(), question.dates.last());
    }

    private int sweep(Question question, int from) {
        return SweepPeer.starts(
                question.clinicHours,
                question.providerHours,
                question.closed,
                question.booked,
                buffer,
                from,
                buffer.length);
    }

    private int bareSweep(Question question) {
        return SweepPeer.starts(question.available, question.booked, buffer);
    }

    private Question next(Question[] questions) {
        turn = turn + 1 < questions.length ? turn + 1 : 0;
        return questions[turn];
    }

    @Benchmark
    public Collection<Slot> q1Cold() {
        return cold(next(days));
    }

    @Benchmark
    public Collection<Slot> q1Warm() {
        return warm(next(days));
    }

    @Benchmark
    public Collection<Instant> q1Guava() {
        return guava(next(days));
    }

    @Benchmark
    public int q1Sweep() {
        return sweep(next(days), 0);
    }

    @Benchmark
    public int q1BareSweep() {
        return bareSweep(next(days));
    }

    @Benchmark
    public Collection<Slot> q2Cold() {
        return cold(next(months));
    }

    @Benchmark
    public Collection<Slot> q2Warm() {
        return warm(next(months));
    }

    @Benchmark
    public Collection<Instant> q2Guava() {
        return guava(next(months));
    }

    @Benchmark
    public int q2Sweep() {
        return sweep(next(months), 0);
    }

    @Benchmark
    public int q2BareSweep() {
        return bareSweep(next(months));
    }

    @Benchmark
    public Collection<Slot> q3Cold() {
        var busy = new HashMap<UserId, BusyTimes>();
        for (int i = 0; i < months.length; i++) busy.put(workload.user(i), new BusyTimes(months[i].bookings));
        return new ServiceSchedule(workload.clinic, workload.service, workload.providers, busy)
                .slots(new QueryDates(workload.dates), Workload.NOW);
    }

    @Benchmark
    public Collection<Slot> q3Warm() {
        return warmOf(everybody, workload.dates);
    }

    @Benchmark
    public Collection<Instant> q3Guava() {
        return guava.starts(owners, bookings, workload.dates.first(), workload.dates.last());
    }

    @Benchmark
    public int q3Sweep() {
        int length = 0;
        for (var month : months) length = sweep(month, length);
        return SweepPeer.distinct(buffer, length);
    }
}
