package praxis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The core knows neither framework nor adapter. */
final class DependencyDirectionTest {

    private static final JavaClasses PRAXIS = new ClassFileImporter().importPackages("praxis");

    @Test
    void the_core_knows_no_framework_and_no_adapter() {
        frameworkFree("praxis.domain..", "praxis.application..").check(PRAXIS);
    }

    @Test
    void and_the_rule_can_fail() {
        assertThatThrownBy(() -> frameworkFree("praxis.cli..").check(PRAXIS)).hasMessageContaining("io.micronaut");
    }

    private static ArchRule frameworkFree(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "praxis.rest..", "praxis.cli..", "praxis.persistence..");
    }
}
