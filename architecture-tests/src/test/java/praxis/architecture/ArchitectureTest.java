package praxis.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The direction of dependencies and the habits of the house; each rule is shown to fail where it is broken. */
final class ArchitectureTest {

    private static final JavaClasses PRAXIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/architecture/") && !location.contains("-tests.jar"))
            .importPackages("praxis");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("praxis.architecture.planted");

    private static final JavaClasses WITH_PLANTED = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") || location.contains("/planted/"))
            .importPackages("praxis");

    @Test
    void all_modules_are_looked_at() {
        for (var module : new String[] {"domain", "application", "rest", "cli", "persistence"})
            assertThat(PRAXIS.stream().map(type -> type.getPackageName()))
                    .as(module)
                    .anyMatch(name -> name.startsWith("praxis." + module));
    }

    @Test
    void adapters_know_the_core_and_never_each_other() {
        Rules.layers().check(PRAXIS);
        assertFails(Rules.layers(), WITH_PLANTED, "planted");
    }

    @Test
    void the_domain_knows_only_the_jdk() {
        Rules.knowsOnlyTheJdkAnd("praxis.domain..").check(PRAXIS);
        assertFails(Rules.knowsOnlyTheJdkAnd("praxis.rest.."), PRAXIS, "io.micronaut");
    }

    @Test
    void the_application_knows_only_the_jdk_and_the_domain() {
        Rules.knowsOnlyTheJdkAnd("praxis.application..", "praxis.domain..").check(PRAXIS);
        assertFails(Rules.knowsOnlyTheJdkAnd("praxis.application.."), PRAXIS, "praxis.domain");
    }

    @Test
    void features_have_no_cycles() {
        Rules.noCycles("praxis.domain.(*)..").check(PRAXIS);
        Rules.noCycles("praxis.application.(*)..").check(PRAXIS);
        assertFails(Rules.noCycles("praxis.architecture.planted.(*).."), PLANTED, "Cycle");
    }

    @Test
    void the_core_asks_nobody_for_the_time_or_for_chance() {
        Rules.noClockAndNoDice("praxis.domain..", "praxis.application..").check(PRAXIS);
        assertFails(Rules.noClockAndNoDice("praxis.architecture.planted.."), PLANTED, "Instant.now");
    }

    @Test
    void domain_values_never_change() {
        Rules.immutable("praxis.domain..").check(PRAXIS);
        assertFails(Rules.immutable("praxis.architecture.planted.."), PLANTED, "changing");
    }

    @Test
    void ports_are_interfaces() {
        Rules.portsAreInterfaces("praxis.application.port..").check(PRAXIS);
        assertFails(
                Rules.portsAreInterfaces("praxis.architecture.planted.."), PLANTED, "ClinicHelper> is no interface");
    }

    /**
     * Persons and their time are no clinic's; an API key and what is glanced at say themselves whose they are; the platform
     * sees all clinics, a search says which of them it is about, and the server itself delivers and forgets for all.
     */
    private static final Set<String> OF_NO_CLINIC = Set.of(
            "Users",
            "Accounts",
            "Invitations",
            "SignOuts",
            "Leaves",
            "IdempotencyKeys",
            "Glances",
            "Transactions",
            "Ids",
            "Passwords",
            "Secrets",
            "AccessTokens",
            "Appointments.rememberedLongerThan",
            "Calendars.lock",
            "Calendars.version",
            "Clinics.find",
            "Clinics.list",
            "Memberships.ofPerson",
            "Services.named",
            "ApiKeys.find",
            "ApiKeys.use",
            "AuditLog.listEverywhere",
            "Deliveries.due",
            "Deliveries.forget",
            "Events.forget",
            "Events.listen",
            "Events.unnumbered",
            "WebhookSender.refuses");

    @Test
    void ports_ask_for_nothing_of_a_clinic_without_the_clinic() {
        Rules.portsTakeTheClinic("praxis.application.port..", OF_NO_CLINIC).check(PRAXIS);
        var fewer = new HashSet<>(OF_NO_CLINIC);
        fewer.remove("Memberships.ofPerson");
        assertFails(
                Rules.portsTakeTheClinic("praxis.application.port..", fewer), PRAXIS, "ofPerson(praxis.domain.people");
    }

    @Test
    void sql_only_in_persistence() {
        Rules.onlyIn("praxis.persistence..", "java.sql..", "javax.sql..").check(PRAXIS);
        assertFails(Rules.onlyIn("praxis.rest..", "java.sql..", "javax.sql.."), PRAXIS, "java.sql");
    }

    @Test
    void statements_reach_the_database_by_one_way_which_holds_them_to_a_clinic() {
        Rules.oneWayToTheDatabase().check(PRAXIS);
        assertFails(Rules.oneWayToTheDatabase(), PLANTED, "prepareStatement");
    }

    @Test
    void few_classes_reach_across_clinics() {
        Rules.acrossClinicsOnlyFrom(
                        "JdbcApiKeys",
                        "JdbcAppointments",
                        "JdbcAuditLog",
                        "JdbcCalendars",
                        "JdbcClinics",
                        "JdbcDeliveries",
                        "JdbcEvents",
                        "JdbcGlances",
                        "JdbcMemberships",
                        "JdbcServices")
                .check(PRAXIS);
        assertFails(Rules.acrossClinicsOnlyFrom("JdbcAuditLog", "JdbcClinics"), PRAXIS, "JdbcMemberships");
    }

    @Test
    void picocli_only_in_the_command_line() {
        Rules.onlyIn("praxis.cli..", "picocli..").check(PRAXIS);
        assertFails(Rules.onlyIn("praxis.rest..", "picocli.."), PRAXIS, "picocli");
    }

    @Test
    void http_only_in_rest() {
        // io.micronaut.http.server is the server as a whole, which the program starts
        var http = new String[] {"io.micronaut.http", "io.micronaut.http.annotation..", "io.netty.."};
        Rules.onlyIn("praxis.rest..", http).check(PRAXIS);
        assertFails(Rules.onlyIn("praxis.cli..", http), PRAXIS, "io.micronaut.http");
    }

    @Test
    void controllers_leave_the_event_loop() {
        Rules.controllersLeaveTheEventLoop().check(PRAXIS);
        assertFails(Rules.controllersLeaveTheEventLoop(), PLANTED, "event loop");
    }

    @Test
    void no_dates_of_the_old_kind() {
        Rules.noDateOfTheOldKind().check(PRAXIS);
        assertFails(Rules.noDateOfTheOldKind(), PLANTED, "java.util.Date");
    }

    @Test
    void names_say_what_a_thing_does() {
        Rules.noVagueNames().check(PRAXIS);
        assertFails(Rules.noVagueNames(), PLANTED, "ClinicHelper");
    }

    @Test
    void null_is_marked_everywhere() {
        Rules.everyPackageNullMarked().check(PRAXIS);
        assertFails(Rules.everyPackageNullMarked(), PLANTED, "not @NullMarked");
    }

    private static void assertFails(ArchRule rule, JavaClasses classes, String because) {
        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }
}
