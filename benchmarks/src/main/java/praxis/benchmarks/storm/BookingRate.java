package praxis.benchmarks.storm;

import io.micronaut.context.ApplicationContext;
import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import praxis.application.FrontDesk;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.Request;
import praxis.application.clinic.ManageClinics;
import praxis.application.people.ManageMembers;
import praxis.application.service.ManageServices;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Patient;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Alignment;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/**
 * Bookings per second that stand in nobody's way, beside transactions of one inserted row and beside {@link GuardAlone}
 * on the same database, in turns in one run; the use cases are called in this process.
 *
 * <p>Arguments: {@code JDBC_URL USER PASSWORD [THREADS [SECONDS]]}; without a URL, H2 in a file of its own.
 */
public final class BookingRate {

    private static final int ROUNDS = 5;

    /** Seconds of bookings before the first round: the compiler takes part of the processors for half a minute. */
    private static final int WARM_UP = 45;

    /** Providers of each thread; so many that no day is filled that lies further ahead than schedules are kept. */
    private static final int EACH = 100;

    /** How long a visit lasts. */
    private static final int MINUTES = 20;

    /** How many visits fill a provider's day. */
    private static final int A_DAY = 10 * 60 / MINUTES;

    private final UseCases praxis;
    private final String url;
    private final String user;
    private final String password;
    private final int threads;
    private final ClinicId clinic;
    private final ServiceId service;
    private final List<MembershipId> providers = new ArrayList<>();
    /** By thread, how many visits it has booked. */
    private final int[] booked;

    private BookingRate(UseCases praxis, String url, String user, String password, int threads) {
        this.praxis = praxis;
        this.url = url;
        this.user = user;
        this.password = password;
        this.threads = threads;
        this.clinic = done(praxis.clinics()
                        .create(new ManageClinics.Draft(Optional.empty(), "Booking rate", ZoneId.of("Etc/UTC"))))
                .id();
        this.service = practice();
        this.booked = new int[threads];
    }

    public static void main(String[] args) throws Exception {
        var url = args[0];
        var threads = args.length > 3 ? Integer.parseInt(args[3]) : 8;
        var seconds = args.length > 4 ? Integer.parseInt(args[4]) : 5;
        var settings = new HashMap<String, Object>(Map.of(
                "praxis.db.url",
                url,
                "praxis.db.user",
                args[1],
                "praxis.db.password",
                args[2],
                "endpoints.health.monitor.enabled",
                "false",
                "micronaut.health.monitor.enabled",
                "false"));
        try (var context = ApplicationContext.builder()
                .properties(settings)
                .deduceEnvironment(false)
                .banner(false)
                .start()) {
            var praxis = context.getBean(FrontDesk.class).serving(Actor.OPERATOR);
            new BookingRate(praxis, url, args[1], args[2], threads).compare(seconds);
        }
    }

    private void compare(int seconds) throws Exception {
        var guard = new GuardAlone(url, user, password, threads);
        var rates = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var alone = new double[ROUNDS];
        bareRows(seconds);
        rate(WARM_UP / 5, guard::of);
        bookings(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = bareRows(seconds);
            alone[round] = rate(seconds, guard::of);
            rates[round] = bookings(seconds);
            System.out.printf(
                    "round %d: %.0f bookings/s, %.0f of the guard alone, %.0f bare rows/s%n",
                    round + 1, rates[round], alone[round], bare[round]);
        }
        System.out.printf(
                "medians, %d threads: %.0f bookings/s, %.0f of the guard alone, %.0f single-row transactions/s;"
                        + " of these %.2f and %.2f%n",
                threads,
                median(rates),
                median(alone),
                median(bare),
                median(rates) / median(bare),
                median(alone) / median(bare));
    }

    private static double median(double[] rates) {
        return Arrays.stream(rates).sorted().toArray()[rates.length / 2];
    }

    private ServiceId practice() {
        var hours = Stream.of(DayOfWeek.values())
                .map(weekday -> new WeeklyPeriod(weekday, Period.parse("08:00-18:00"), Validity.ALWAYS))
                .toList();
        done(praxis.hours().add(HoursOwner.clinic(clinic), IfMatch.ANY, hours));
        for (int i = 0; i < threads * EACH; i++)
            providers.add(done(praxis.members()
                            .add(
                                    clinic,
                                    new ManageMembers.Draft(
                                            Optional.empty(),
                                            new Email(UUID.randomUUID() + "@example.org"),
                                            "Provider",
                                            Optional.empty(),
                                            ClinicRole.STAFF,
                                            true,
                                            MembershipStatus.APPROVED)))
                    .id());
        return done(praxis.services()
                        .create(
                                clinic,
                                new ManageServices.Draft(
                                        Optional.empty(),
                                        "Consultation",
                                        new SlotRules(MINUTES, MINUTES, Alignment.CLOCK, 0, 0, 0, 3_650),
                                        Optional.empty(),
                                        new TreeSet<>(providers),
                                        true)))
                .id();
    }

    /** Each thread fills the days of {@value #EACH} providers of its own, one after the other. */
    private double bookings(int seconds) throws Exception {
        return rate(seconds, thread -> {
            return () -> {
                var request = new Request(
                        service,
                        Optional.of(providers.get(thread * EACH + booked[thread] % EACH)),
                        start(booked[thread] / EACH),
                        Optional.empty(),
                        Optional.of(new Patient("Patient", Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty());
                done(praxis.booking().book(clinic, request));
                booked[thread]++;
                return true;
            };
        });
    }

    private static Instant start(int visit) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(2 + visit / A_DAY);
        return day.atTime(8, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * MINUTES * (visit % A_DAY));
    }

    private double bareRows(int seconds) throws Exception {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bare_rows (id BINARY(16) NOT NULL PRIMARY KEY, n BIGINT)");
        }
        return rate(seconds, thread -> {
            var connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
            var insert = connection.prepareStatement("INSERT INTO bare_rows (id, n) VALUES (?, ?)");
            return () -> {
                insert.setBytes(1, uuid());
                insert.setLong(2, 1);
                insert.executeUpdate();
                connection.commit();
                return true;
            };
        });
    }

    static byte[] uuid() {
        var uuid = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(System.nanoTime())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private interface Work {
        Callable<Boolean> of(int thread) throws SQLException;
    }

    private double rate(int seconds, Work work) throws Exception {
        var deadline = System.nanoTime() + seconds * 1_000_000_000L;
        var began = System.nanoTime();
        var total = 0L;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<java.util.concurrent.Future<Long>>();
            for (int thread = 0; thread < threads; thread++) {
                var step = work.of(thread);
                running.add(pool.submit(() -> {
                    var count = 0L;
                    while (System.nanoTime() < deadline) {
                        step.call();
                        count++;
                    }
                    return count;
                }));
            }
            for (var one : running) total += one.get();
        }
        return total / ((System.nanoTime() - began) / 1e9);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new IllegalStateException(outcome.toString());
    }
}
