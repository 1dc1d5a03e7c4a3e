package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clinics, their people and the audit on the command line. */
final class ClinicsCommandTest extends TwoClinics {

    @Test
    void clinics_are_listed_and_shown_by_either_id() {
        assertThat(terminal.done("clinics", "list").lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("ID ");
        var a = terminal.json("clinics", "show", "A");
        assertThat(a.get("name").asText()).isEqualTo("Clínica A");
        assertThat(a.get("time_zone").asText()).isEqualTo("Europe/Madrid");
        assertThat(a.get("status").asText()).isEqualTo("active");
        assertThat(a.get("external_id").asText()).isEqualTo("A");
        assertThat(a.get("created_at").asText()).isEqualTo("2026-11-20T12:00:00+01:00");
        assertThat(terminal.json("clinics", "show", a.get("id").asText())).isEqualTo(a);
        assertThat(texts(terminal.json("clinics", "list"), "clinics", "external_id"))
                .containsExactly("A", "B");
        assertThat(texts(terminal.json("clinics", "list", "--q", "clinic b"), "clinics", "external_id"))
                .containsExactly("B");
        assertThat(terminal.done("clinics", "show", "A")).containsPattern("time zone +Europe/Madrid");
    }

    @Test
    void columns_align_by_what_a_terminal_shows() {
        terminal.done("clinics", "create", "--name", "歯科医院", "--time-zone", "Asia/Tokyo");
        var zones = terminal.done("clinics", "list").lines().skip(1).toList();
        assertThat(zones.get(0).indexOf("Europe/Madrid")).isEqualTo(zones.get(2).indexOf("Asia/Tokyo") + 4);
    }

    @Test
    void providers_are_added_suspended_and_approved() {
        var pending = terminal.json(
                "providers",
                "add",
                "--clinic",
                "A",
                "--email",
                "Luis@Example.org",
                "--full-name",
                "Luis",
                "--phone",
                "+34911234567",
                "--role",
                "CLINIC_ADMIN",
                "--status",
                "pending");
        assertThat(pending.get("email").asText()).isEqualTo("luis@example.org");
        assertThat(pending.get("status").asText()).isEqualTo("pending");
        assertThat(pending.get("clinic_role").asText()).isEqualTo("CLINIC_ADMIN");
        assertThat(pending.get("hours_source").asText()).isEqualTo("clinic");
        assertThat(terminal.json("providers", "approve", "--clinic", "A", "luis@example.org")
                        .get("status")
                        .asText())
                .isEqualTo("approved");
        assertThat(terminal.json("providers", "suspend", "--clinic", "A", "--provider", "ana")
                        .get("status")
                        .asText())
                .isEqualTo("suspended");
        assertThat(terminal.run("providers", "suspend", "--clinic", "A", "ana").err())
                .isEqualTo("nothing changed: Ana Ruiz was so already\n");
        assertThat(texts(
                        terminal.json("providers", "list", "--clinic", "A", "--status", "suspended"),
                        "providers",
                        "email"))
                .containsExactly("ana@example.org");
        assertThat(texts(terminal.json("providers", "list", "--clinic", "A", "--service", "s1"), "providers", "email"))
                .containsExactly("ana@example.org");
        terminal.done(
                "providers", "add", "--clinic", "A", "--email", "eva@example.org", "--name", "Eva", "--not-a-provider");
        assertThat(terminal.done("providers", "list", "--clinic", "A").lines()).hasSize(3);
        assertThat(terminal.done("providers", "list", "--clinic", "A", "--all"))
                .containsPattern("Eva +eva@example.org +STAFF +no ")
                .containsPattern("Ana Ruiz +ana@example.org +STAFF +yes ");
    }

    @Test
    void the_audit_is_read_by_the_clocks_of_each_clinic_and_in_plain_words() {
        assertThat(terminal.done("audit", "--clinic", "A", "--kind", "work-hours"))
                .containsPattern("\n2026-11-20T12:00:00\\+01:00 .* work hours ");
        assertThat(terminal.done("audit"))
                .containsPattern("\n2026-11-20T11:00:00\\+00:00 .* user ")
                .containsPattern("\n2026-11-20T12:00:00\\+01:00 .* membership ");
        assertThat(terminal.json("audit", "--kind", "work hours")
                        .at("/audit/0/kind")
                        .asText())
                .isEqualTo("work_hours");
    }

    @Test
    void a_clinic_leaves_their_own_time_to_its_providers_or_not_any_more() {
        assertThat(terminal.done("clinics", "show", "A")).contains("self-service  no");
        assertThat(terminal.done("clinics", "change", "A", "--self-service", "yes"))
                .contains("self-service  yes");
        assertThat(terminal.json("clinics", "show", "A")
                        .get("provider_self_service")
                        .asBoolean())
                .isTrue();
        assertThat(terminal.json("clinics", "change", "A", "--provider-self-service", "no")
                        .get("provider_self_service")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_clinic_gets_another_own_key_or_none() {
        var id = terminal.json("clinics", "change", "A", "--external-id", "A2")
                .get("id")
                .asText();
        assertThat(terminal.json("clinics", "show", "A2").get("id").asText()).isEqualTo(id);
        assertThat(terminal.json("clinics", "change", "A2", "--no-external-id")
                        .get("external_id")
                        .isNull())
                .isTrue();
        assertThat(terminal.run("clinics", "change", id, "--external-id", "B").err())
                .isEqualTo("praxis: --external-id \"B\" is taken already\n");
    }
}
