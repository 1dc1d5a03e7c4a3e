package praxis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the house. Each takes the packages it speaks of, so that it can be shown to fail on planted ones. */
final class Rules {

    private static final String DOMAIN = "praxis.domain..";
    private static final String APPLICATION = "praxis.application..";
    private static final String REST = "praxis.rest..";
    private static final String CLI = "praxis.cli..";
    private static final String PERSISTENCE = "praxis.persistence..";

    private Rules() {}

    /** Adapters know the application and the domain, never each other; the domain knows nobody. */
    static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("praxis..")
                .layer("domain")
                .definedBy(DOMAIN)
                .layer("application")
                .definedBy(APPLICATION)
                .layer("rest")
                .definedBy(REST)
                .layer("cli")
                .definedBy(CLI)
                .layer("persistence")
                .definedBy(PERSISTENCE)
                .whereLayer("rest")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("persistence")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("rest", "cli", "persistence")
                .whereLayer("domain")
                .mayOnlyBeAccessedByLayers("application", "rest", "cli", "persistence")
                .ensureAllClassesAreContainedInArchitecture();
    }

    static ArchRule knowsOnlyTheJdkAnd(String self, String... others) {
        return classes()
                .that()
                .resideInAPackage(self)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(self, "java..", "org.jspecify..").or(resideInAnyPackage(others)));
    }

    /** @param features a pattern with one group, the feature */
    static ArchRule noCycles(String features) {
        return slices().matching(features).should().beFreeOfCycles();
    }

    static ArchRule noClockAndNoDice(String... core) {
        return noClasses()
                .that()
                .resideInAnyPackage(core)
                .should()
                .accessTargetWhere(describe("asks the system for time or chance", Rules::asksTheSystem));
    }

    private static boolean asksTheSystem(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner().getFullName();
        var now = target.getName().equals("now")
                && target instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().isEmpty();
        return now && owner.startsWith("java.time.")
                || owner.equals(Clock.class.getName()) && target.getName().startsWith("system")
                || owner.equals("java.time.InstantSource") && target.getName().equals("system")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName())
                || owner.equals("java.lang.Math") && target.getName().equals("random")
                || owner.equals("java.util.UUID") && target.getName().equals("randomUUID")
                || owner.equals("java.util.Random") && target.getName().equals("<init>");
    }

    static ArchRule immutable(String... packages) {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(packages)
                        .and(not(describe(
                                "what one computation fills and forgets",
                                type -> Set.of("Builder", "Stretches", "Sweep", "Earliest")
                                        .contains(type.getSimpleName())))))
                .should()
                .beFinal();
    }

    static ArchRule portsAreInterfaces(String ports) {
        return classes()
                .that()
                .resideInAPackage(ports)
                .and()
                .areTopLevelClasses()
                .and(not(assignableTo(Record.class)))
                .and(not(assignableTo(Throwable.class)))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beInterfaces();
    }

    /** A library that belongs to one adapter. */
    static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage("praxis..")
                .and()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    /** No class but the guarded one prepares statements; those that set up schema and pool speak of no clinic's rows. */
    static ArchRule oneWayToTheDatabase() {
        return noClasses()
                .that()
                .resideInAPackage("praxis..")
                .and(not(describe(
                        "the guarded way, what it postpones and keeps prepared, schema, pool and calendars left behind",
                        type -> Set.of(
                                        "Database",
                                        "Postponed",
                                        "Looks",
                                        "Schema",
                                        "Connections",
                                        "CaughtUp",
                                        "JdbcTransactions")
                                .contains(outermost(type)))))
                .should()
                .accessTargetWhere(describe("goes around the guard", access -> {
                    var owner = access.getTarget().getOwner().getFullName();
                    return access.getTarget()
                                    .getName()
                                    .matches("prepareStatement|createStatement|prepareCall|execute.*")
                            && (owner.startsWith("java.sql.") || owner.startsWith("io.micronaut.data.jdbc."));
                }))
                .as("no statements around the guard");
    }

    /** @param classes of persistence, by their simple names */
    static ArchRule acrossClinicsOnlyFrom(String... classes) {
        return noClasses()
                .that()
                .resideInAPackage(PERSISTENCE)
                .and(not(describe("named here", type -> Set.of(classes).contains(outermost(type)))))
                .should()
                .accessTargetWhere(describe(
                        "reaches across clinics",
                        access -> access.getTarget().getName().equals("acrossClinics")));
    }

    /**
     * No question about a clinic's things without its clinic: each method takes one, or something that carries one.
     *
     * @param exceptions ports that speak of persons, of the platform or of no data at all, as {@code Port}, and single
     *     methods as {@code Port.method}
     */
    static ArchRule portsTakeTheClinic(String ports, Set<String> exceptions) {
        return methods()
                .that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(ports)
                .and()
                .areDeclaredInClassesThat()
                .areInterfaces()
                .and()
                .areDeclaredInClassesThat()
                .areTopLevelClasses()
                .should(new ArchCondition<>("take the clinic") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var port = method.getOwner().getSimpleName();
                        var excepted = exceptions.contains(port) || exceptions.contains(port + "." + method.getName());
                        if (!excepted && !takesClinic(method))
                            events.add(
                                    SimpleConditionEvent.violated(method, method.getFullName() + " takes no clinic"));
                    }
                });
    }

    private static boolean takesClinic(JavaMethod method) {
        return method.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> carriesClinic(type, 3));
    }

    private static boolean carriesClinic(JavaClass type, int deepest) {
        if (type.getName().equals("praxis.domain.clinic.ClinicId")) return true;
        return deepest > 0
                && type.isRecord()
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .anyMatch(field -> carriesClinic(field, deepest - 1));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElseGet(type::getSimpleName);
    }

    static ArchRule noDateOfTheOldKind() {
        return noClasses()
                .that()
                .resideInAPackage("praxis..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat");
    }

    static ArchRule noVagueNames() {
        return noClasses()
                .that()
                .resideInAPackage("praxis..")
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");
    }

    static ArchRule everyPackageNullMarked() {
        return classes()
                .that()
                .resideInAPackage("praxis..")
                .should(new ArchCondition<>("live in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class))
                            events.add(
                                    SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                    }
                });
    }

    /** Controllers' methods block on the database, so they never run on the event loop. */
    static ArchRule controllersLeaveTheEventLoop() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("io.micronaut.http.annotation.Controller")
                .and()
                .arePublic()
                .or()
                .areMetaAnnotatedWith("io.micronaut.http.annotation.HttpMethodMapping")
                .should(new ArchCondition<>("run by @ExecuteOn") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var executeOn = "io.micronaut.scheduling.annotation.ExecuteOn";
                        if (!method.isAnnotatedWith(executeOn)
                                && !method.getOwner().isAnnotatedWith(executeOn))
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " may run on the event loop"));
                    }
                });
    }
}
