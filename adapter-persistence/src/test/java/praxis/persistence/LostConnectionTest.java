package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.port.DatabaseUnreachable;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Placement;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

/** A connection that breaks while an appointment is written, on a real server, before its commit and after it. */
final class LostConnectionTest {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    private static ApplicationContext context = ApplicationContext.builder().build();
    private static MySqlServer.Database server = new MySqlServer.Database("", "", "");

    /** How many commits the client does not hear of. */
    private final AtomicInteger unheard = new AtomicInteger();

    private final JdbcTransactions transactions =
            new JdbcTransactions(this::operations, context.getBean(Schema.class), context.getBean(Settings.class));
    private final Database database = new Database(() -> context.getBean(JdbcOperations.class), transactions);
    private final JdbcAppointments appointments = new JdbcAppointments(database);
    private final JdbcCalendars calendars = new JdbcCalendars(database);
    private final ClinicId clinic = new ClinicId(id());
    private final UserId person = new UserId(id());
    private final AppointmentId visit = new AppointmentId(id());
    private final List<Boolean> attempts = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = MySqlServer.shared().freshDatabase();
        context = StoredPorts.start(server);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }

    /** The application's own, but for the answers to commits that get lost. */
    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> operations() {
        var real = context.getBean(TransactionOperations.class);
        return (TransactionOperations<Connection>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionOperations.class},
                (proxy, method, arguments) -> {
                    try {
                        var result = method.invoke(real, arguments);
                        if (unheard.getAndDecrement() > 0)
                            throw new IllegalStateException(new SQLNonTransientConnectionException("gone", "08S01"));
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void a_commit_that_nobody_heard_of_is_found_by_its_id_and_not_made_again() {
        unheard.set(1);
        assertThat(book(() -> {})).isEqualTo(Outcome.done(1L));
        assertThat(attempts).containsExactly(false, true);
        assertThat(stored()).isPresent();
    }

    @Test
    void a_connection_that_breaks_before_the_commit_leaves_nothing_and_the_next_attempt_writes() {
        assertThat(book(this::breakOnce)).isEqualTo(Outcome.done(1L));
        assertThat(attempts).containsExactly(false, true);
        assertThat(stored()).isPresent();
    }

    @Test
    void a_connection_that_breaks_again_and_again_is_an_unreachable_database() {
        unheard.set(9);
        assertThatThrownBy(() -> book(() -> {})).isInstanceOf(DatabaseUnreachable.class);
        assertThat(attempts).containsExactly(false, true, true);
        unheard.set(0);
        assertThat(stored()).as("as the client's retry will find out").isPresent();
    }

    @Test
    void other_work_is_not_tried_again_after_a_lost_connection() {
        unheard.set(1);
        assertThatThrownBy(() -> transactions.decide(() -> Outcome.done(true))).isInstanceOf(DatabaseUnreachable.class);
    }

    @Test
    void a_calendar_that_has_fallen_behind_catches_up() {
        assertThat(book(() -> {})).isEqualTo(Outcome.done(1L));
        transactions.decide(() -> Outcome.done(database.update(
                "UPDATE person_calendar SET booking_seq = 0 WHERE person_id = ?", Uuids.stored(person.value()))));

        var later = new AppointmentId(id());
        assertThat(book(later, () -> {})).isEqualTo(Outcome.done(2L));
    }

    private Outcome<Long> book(Runnable before) {
        return book(visit, before);
    }

    /** Answers the number under which the visit is stored in the end. */
    private Outcome<Long> book(AppointmentId id, Runnable beforeCommit) {
        return transactions.decideInTurn(Set.of(person), perhapsDone -> {
            attempts.add(perhapsDone);
            var number = calendars.lock(person);
            var done = perhapsDone ? appointments.find(clinic, id) : Optional.<Appointment>empty();
            if (done.isPresent()) return Outcome.done(done.get().placement().number());
            appointments.add(List.of(appointment(id, number)));
            beforeCommit.run();
            return Outcome.done(number);
        });
    }

    /** Kills the connection of the first attempt from outside. */
    private void breakOnce() {
        if (attempts.size() > 1) return;
        var connection = database.first("SELECT CONNECTION_ID() AS own_id", row -> row.count("own_id"));
        try (var other = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = other.createStatement()) {
            statement.execute("KILL " + connection.orElseThrow());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Appointment> stored() {
        return transactions.read(() -> appointments.find(clinic, visit));
    }

    private Appointment appointment(AppointmentId id, long number) {
        return Appointment.made(
                id,
                clinic,
                new ServiceId(id()),
                new Placement(
                        new MembershipId(id()), person, new TimeRange(START, START.plusSeconds(1_800)), 0, 0, number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                START);
    }
}
