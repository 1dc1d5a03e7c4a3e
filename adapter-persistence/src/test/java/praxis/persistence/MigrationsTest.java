package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import praxis.application.Practice;
import praxis.application.port.Mark;

/** What the migrations must make of every database. */
final class MigrationsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_newest_migration_is_the_known_version() {
        var newest = Flyway.configure()
                .dataSource("jdbc:h2:mem:versions;MODE=MySQL", "sa", "")
                .load()
                .info()
                .all();
        assertThat(newest[newest.length - 1].getVersion().getVersion()).isEqualTo(Schema.VERSION);
    }

    @Test
    void no_foreign_key_cascades_which_group_replication_refuses() throws SQLException {
        var database = MySqlServer.shared().freshDatabase();
        try (var context = StoredPorts.start(database);
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            StoredPorts.of(context).transactions().read(() -> true);
            var keys = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery("SELECT constraint_name FROM information_schema.referential_constraints"
                            + " WHERE constraint_schema = DATABASE() AND (delete_rule NOT IN ('NO ACTION', 'RESTRICT')"
                            + " OR update_rule NOT IN ('NO ACTION', 'RESTRICT'))")) {
                while (rows.next()) keys.add(rows.getString(1));
            }
            assertThat(keys).isEmpty();
        }
    }

    /** H2 compares a constant list of a check by the session that made the check, also after its end. */
    @Test
    void an_embedded_database_outlives_the_connection_that_made_it() {
        var data =
                Map.<String, Object>of("praxis.data.dir", folder.resolve("data").toString());
        try (var context = StoredPorts.start(data)) {
            var practice = new Practice(StoredPorts.of(context), InstantSource.fixed(Practice.NOW));
            var clinic = practice.clinic("a");
            practice.ports.live().glances().at(Set.of(new Mark.OfClinic(clinic.id()))); // which keeps it open
            evict(context.getBean(Connections.class));
            var ana = practice.provider(clinic, "ana");
            assertThat(practice.service(practice.clinic("b")).rules().duration())
                    .isEqualTo(30);
            assertThat(practice.service(clinic, ana.id()).providers()).containsExactly(ana.id());
        }
    }

    @Test
    void no_check_of_an_embedded_database_has_such_a_list() throws SQLException {
        var url = "jdbc:h2:mem:checks;MODE=MySQL;DATABASE_TO_LOWER=TRUE";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            Flyway.configure().dataSource(url, "sa", "").load().migrate();
            try (var rows = statement.executeQuery(
                    "SELECT constraint_name FROM information_schema.check_constraints WHERE check_clause LIKE '% IN(%'")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }

    /** As happens to connections once they are half an hour old. */
    private static void evict(Connections connections) {
        ((HikariDataSource) connections.pool()).getHikariPoolMXBean().softEvictConnections();
    }
}
