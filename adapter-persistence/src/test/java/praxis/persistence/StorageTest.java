package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import praxis.application.port.Clinics;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Mark;
import praxis.application.port.PageRequest;
import praxis.application.port.Schedules;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Fingerprint;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;

/** What the adapter promises beyond the ports. */
final class StorageTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_database_that_is_not_there_is_one_clear_failure_and_soon() {
        var settings = Map.<String, Object>of(
                "praxis.db.url", "jdbc:mysql://someone:hush@127.0.0.1:1/praxis?password=hush",
                "praxis.db.user", "someone",
                "praxis.db.password", "hush");
        var before = Instant.now();
        try (var context = StoredPorts.start(settings)) {
            var ports = StoredPorts.of(context);
            assertThatThrownBy(() -> ports.transactions().read(() -> true))
                    .isInstanceOf(DatabaseUnreachable.class)
                    .hasMessageContaining("jdbc:mysql://127.0.0.1:1/praxis")
                    .hasMessageNotContaining("hush");
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_database_of_another_kind_is_refused_with_those_there_are() {
        var url = "jdbc:postgresql://someone:hush@host/praxis";
        assertThatThrownBy(() -> Settings.of(Optional.of(url), "", "", Optional.empty()))
                .hasMessage("PRAXIS_DB_URL begins with jdbc:mysql: or jdbc:h2:, not with jdbc:postgresql:");
        assertThatThrownBy(() -> Settings.of(Optional.of("host/praxis"), "", "", Optional.empty()))
                .hasMessage("PRAXIS_DB_URL begins with jdbc:mysql: or jdbc:h2:");
    }

    @Test
    void a_folder_whose_name_h2_would_take_for_settings_is_refused() {
        var named = Optional.of(folder.resolve("a;INIT=RUNSCRIPT FROM 'b'"));
        assertThatThrownBy(() -> Settings.of(Optional.empty(), "", "", named))
                .hasMessage("the folder of the embedded database must not have a semicolon in its path");
    }

    @Test
    void an_embedded_database_that_may_only_be_read_is_said_to_be_so() {
        var url = "jdbc:h2:file:" + folder.resolve("praxis");
        try (var context = StoredPorts.start(Map.of("praxis.db.url", url))) {
            assertThat(StoredPorts.of(context).transactions().<Boolean>read(() -> true))
                    .isTrue();
        }
        var onlyRead = url + ";AUTO_SERVER=TRUE;ACCESS_MODE_DATA=r";
        try (var context = StoredPorts.start(Map.of("praxis.db.url", onlyRead))) {
            var ports = StoredPorts.of(context);
            assertThatThrownBy(() -> ports.transactions().read(() -> true))
                    .isInstanceOf(DatabaseUnreachable.class)
                    .hasMessageContaining("its file may not be written");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://host:3306", "jdbc:mysql://someone:hush@host/", "jdbc:mysql://host/?a=b/c"})
    void a_server_without_the_name_of_a_database_is_refused(String url) {
        assertThatThrownBy(() -> Settings.of(Optional.of(url), "", "", Optional.empty()))
                .hasMessage("PRAXIS_DB_URL names no database on its server; write one like jdbc:mysql://host/praxis");
    }

    @Test
    void a_folder_that_cannot_be_made_is_an_unreachable_database() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        try (var context =
                StoredPorts.start(Map.of("praxis.data.dir", file.resolve("data").toString()))) {
            var ports = StoredPorts.of(context);
            assertThatThrownBy(() -> ports.transactions().read(() -> true)).isInstanceOf(DatabaseUnreachable.class);
        }
    }

    @Test
    void a_new_database_in_a_folder_that_nobody_named_is_told_of_once() {
        var named = Settings.of(Optional.empty(), "sa", "", Optional.of(folder.resolve("named")));
        var usual = Settings.of(Optional.empty(), "sa", "", Optional.of(folder.resolve("usual")));
        var unnamed = new Settings(usual.url(), usual.user(), usual.password(), usual.folder(), false);
        assertThat(told(named)).isEmpty();
        assertThat(told(unnamed))
                .containsExactly(
                        "made a new database in " + folder.resolve("usual") + "; PRAXIS_DATA_DIR names another");
        assertThat(told(unnamed)).isEmpty();
        assertThat(Settings.of(Optional.empty(), "sa", "", Optional.empty()))
                .returns(false, Settings::isNamed)
                .returns(Optional.of(Path.of("praxis-data").toAbsolutePath()), Settings::folder);
    }

    private static List<String> told(Settings settings) {
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        var logger = (Logger) LoggerFactory.getLogger(Schema.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(told);
        try (var connections = new Connections(settings)) {
            new Schema(connections, settings).ensure();
        } finally {
            logger.detachAppender(told);
            logger.setLevel(null);
        }
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void several_may_start_at_once_on_an_empty_database() throws Exception {
        startAtOnce(Map.of("praxis.data.dir", folder.resolve("data").toString()));
        var database = MySqlServer.shared().freshDatabase();
        startAtOnce(Map.of(
                "praxis.db.url", database.url(),
                "praxis.db.user", database.user(),
                "praxis.db.password", database.password()));
    }

    @Test
    void a_file_that_another_process_is_about_to_let_go_is_waited_for() throws Exception {
        var settings = stored();
        try (var file = open();
                var lock = file.lock();
                var context = StoredPorts.start(settings);
                var threads = Executors.newSingleThreadExecutor()) {
            var read =
                    threads.submit(() -> StoredPorts.of(context).transactions().read(() -> true));
            Thread.sleep(1_000);
            lock.release();
            assertThat(read.get()).isTrue();
        }
    }

    @Test
    void a_file_that_another_process_keeps_is_one_clear_failure_within_seconds() throws IOException {
        var settings = stored();
        try (var file = open();
                var lock = file.lock();
                var context = StoredPorts.start(settings)) {
            var ports = StoredPorts.of(context);
            var before = Instant.now();
            assertThatThrownBy(() -> ports.transactions().read(() -> true)).isInstanceOf(DatabaseUnreachable.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(lock.isValid()).isTrue();
        }
    }

    /** Of a database that was made and left. */
    private Map<String, Object> stored() {
        var settings = Map.<String, Object>of("praxis.data.dir", folder.toString());
        try (var context = StoredPorts.start(settings)) {
            assertThat(StoredPorts.of(context).transactions().read(() -> true)).isTrue();
        }
        return settings;
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(folder.resolve("praxis.mv.db"), StandardOpenOption.WRITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {90020, 90067, 90098, 90121})
    void what_h2_says_while_a_file_changes_hands_is_no_lasting_failure(int code) {
        var said = new SQLNonTransientConnectionException("said", String.valueOf(code), code);
        assertThat(Failures.isHandedOver(new PoolInitializationException(said))).isTrue();
        assertThat(Failures.isHandedOver(new SQLException("wrong password", "28000", 28000)))
                .isFalse();
    }

    private static void startAtOnce(Map<String, Object> settings) throws Exception {
        Callable<Integer> start = () -> {
            try (var context = StoredPorts.start(settings)) {
                var ports = StoredPorts.of(context);
                return ports.transactions()
                        .read(() -> ports.clinics().list(Clinics.Filter.ALL, PageRequest.first()))
                        .items()
                        .size();
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var started : threads.invokeAll(List.of(start, start, start, start)))
                assertThat(started.get()).isZero();
        }
    }

    @Test
    void a_new_folder_is_its_owners_only() throws IOException {
        var data = folder.resolve("data");
        try (var context = StoredPorts.start(Map.of("praxis.data.dir", data.toString()))) {
            assertThat(StoredPorts.of(context).transactions().read(() -> true)).isTrue();
        }
        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
    }

    @Test
    void settings_of_a_file_have_the_names_of_the_environment() throws IOException {
        var file = Files.writeString(folder.resolve("praxis.env"), "# mine\nPRAXIS_DB_URL=jdbc:mysql://host/praxis\n");
        assertThat(PersistenceSettings.read(file)).containsEntry("praxis.db.url", "jdbc:mysql://host/praxis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAXIS_DATADIR=mine", "rubbish", "PRAXIS"})
    void a_slip_of_the_pen_in_the_file_is_refused(String line) throws IOException {
        var file = Files.writeString(folder.resolve("praxis.env"), "PRAXIS_DB_USER=me\n" + line + "\n");
        assertThatThrownBy(() -> PersistenceSettings.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(line.split("=")[0] + " is no setting");
    }

    @Test
    void hot_statements_read_by_index_on_mysql() throws SQLException {
        var database = MySqlServer.shared().freshDatabase();
        try (var context = StoredPorts.start(database)) {
            assertThat(StoredPorts.of(context).transactions().read(() -> true)).isTrue();
        }
        var id = new byte[16];
        var day = LocalDate.of(2026, 11, 23);
        var dates = new Dates(day, day);
        var window = JdbcCalendars.window(Schedules.window(dates), Instant.EPOCH).stream()
                .map(one -> one instanceof Instant now ? Long.valueOf(now.toEpochMilli()) : one)
                .toList();
        var persons = List.of(id, id);
        var times = ScheduleQuery.parameters(id, List.of(id, id), dates, persons, window);
        for (var unbooked : List.of(ScheduleQuery.ASSIGNED_UNBOOKED, ScheduleQuery.ONE_UNBOOKED)) {
            var sql = unbooked + ScheduleQuery.busy(persons);
            assertThat(scans(database, sql, times)).as(sql).isEmpty();
        }
        var looks = new MarkQuery(Set.of(
                new Mark.OfClinic(new ClinicId("c")),
                new Mark.OfPerson(new UserId("p")),
                new Mark.OfMember(new ClinicId("c"), new UserId("p")),
                new Mark.OfAccount(new UserId("p")),
                new Mark.OfSession(Fingerprint.of("s"))));
        assertThat(scans(database, looks.sql(), looks.parameters())).isEmpty();
    }

    /** The tables that a statement reads whole. */
    private static List<String> scans(MySqlServer.Database database, String sql, List<Object> parameters)
            throws SQLException {
        var scans = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
            for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) if ("ALL".equals(rows.getString("type"))) scans.add(rows.getString("table"));
            }
        }
        return scans;
    }
}
