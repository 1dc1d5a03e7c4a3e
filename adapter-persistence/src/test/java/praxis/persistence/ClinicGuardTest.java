package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinic's rows cannot be reached without saying which clinic. */
final class ClinicGuardTest {

    private final ClinicGuard guard = new ClinicGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM closures WHERE id = ?",
                "SELECT k.id FROM closures k WHERE k.id = ?",
                "SELECT 1 FROM services s JOIN closures k ON k.id = s.id WHERE s.clinic_id = ?",
                "SELECT 1 FROM services s JOIN closures k ON k.clinic_id = s.clinic_id WHERE s.id = ?",
                "SELECT 1 FROM clinics c WHERE EXISTS (SELECT 1 FROM user_clinics m WHERE m.user_id = ?)",
                "UPDATE closures SET reason = ? WHERE id = ?",
                "DELETE FROM work_hours WHERE owner_id = ?",
                "INSERT INTO closures (id, reason) VALUES (?, ?)",
                "SELECT clinic_id FROM closures ORDER BY id",
                "SELECT 1 FROM services s, closures k WHERE s.clinic_id = ?",
                "SELECT id FROM CLOSURES WHERE id = ?",
                "SELECT id FROM `closures` WHERE id = ?",
                "SELECT id FROM public.closures WHERE id = ?",
                "SELECT id FROM closures WHERE clinic_id = ? OR id = ?",
                "SELECT id FROM closures WHERE (id = ? OR clinic_id = ?)",
                "SELECT id FROM closures WHERE clinic_id = ? AND id = ? OR 1 = 1",
                "SELECT id FROM closures WHERE NOT clinic_id = ?",
                "SELECT id FROM closures WHERE NOT (clinic_id = ?)",
                "SELECT id FROM closures WHERE clinic_id <> ?",
                "SELECT k.id FROM services s JOIN closures k ON k.clinic_id = k.clinic_id WHERE s.clinic_id = ?",
                "SELECT id FROM closures WHERE clinic_id IN (?, ?)",
                "SELECT a.id FROM appointments a WHERE a.person_id IN (?)",
                "SELECT 1 FROM services s JOIN appointments a ON a.id IN (?) WHERE s.clinic_id = ?",
                "UPDATE closures SET clinic_id = ? WHERE id = ?",
                "DELETE closures FROM services WHERE services.clinic_id = ?",
                "TRUNCATE TABLE closures"
            })
    void who_forgets_the_clinic_is_refused(String sql) {
        assertThatThrownBy(() -> guard.check(sql))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no clinic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM closures WHERE clinic_id = ? AND id = ?",
                "SELECT 1 FROM services s JOIN closures k ON k.clinic_id = s.clinic_id WHERE s.clinic_id = ?",
                "UPDATE closures SET reason = ? WHERE clinic_id = ? AND id = ?",
                "INSERT INTO closures (id, clinic_id) VALUES (?, ?)",
                "SELECT id FROM services WHERE clinic_id = ? UNION ALL SELECT a.id FROM appointments a WHERE a.person_id IN (?)",
                "SELECT id FROM users WHERE id = ?"
            })
    void who_names_it_passes(String sql) {
        assertThatCode(() -> guard.check(sql)).doesNotThrowAnyException();
    }

    @Test
    void every_table_of_clinics_is_guarded() {
        try (var context = StoredPorts.start(Map.of("praxis.db.url", "jdbc:h2:mem:guard;DB_CLOSE_DELAY=-1"))) {
            StoredPorts.of(context).transactions().read(() -> {
                var tables = new HashSet<>(context.getBean(Database.class)
                        .list(
                                "SELECT table_name FROM information_schema.columns WHERE LOWER(column_name) = 'clinic_id'"
                                        + " AND LOWER(table_schema) = 'public'",
                                row -> row.text("table_name").toLowerCase(java.util.Locale.ROOT)));
                assertThat(tables).isEqualTo(ClinicGuard.TABLES);
                return true;
            });
        }
    }
}
