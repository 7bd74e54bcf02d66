package io.candor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may use whom: layers, features, and no way round. */
@AnalyzeClasses(locations = CandorClasses.class)
class LayersTest {

    /** Features of the service layer that may use the repositories and the inside of others, each with its reason. */
    private static final Map<String, String> SPANNING = Map.of(
            "io.candor.ejb.pack",
            "the import of a tenant pack writes every feature's rows of a tenant in one transaction");

    /** What features may use of others although it is neither session bean nor event, each with its reason. */
    private static final Map<String, String> FRONT_DOORS = Map.ofEntries(
            Map.entry("io.candor.ejb.task.TaskKind", "a feature declares its kinds of tasks by implementing it"),
            Map.entry(
                    "io.candor.ejb.task.PointlessTaskException",
                    "how a kind of task says that trying again is in vain"),
            Map.entry("io.candor.ejb.task.Retry", "how a kind of task says how often it is tried"),
            Map.entry("io.candor.ejb.mail.form.BulkText", "what a feature says to many, encoded once"),
            Map.entry("io.candor.ejb.mail.form.MailText", "how plain text gets into a mail"),
            Map.entry("io.candor.ejb.mail.box.ImapAccess", "the way to a mailbox that a feature reads"),
            Map.entry("io.candor.ejb.mail.box.ImapException", "how it says that a mailbox cannot be read"),
            Map.entry("io.candor.ejb.mail.form.MailFrame", "what all mails look like"),
            Map.entry("io.candor.ejb.mail.MailLine", "a connection to the relay over which a feature sends much"),
            Map.entry("io.candor.ejb.mail.MailFailureException", "how a connection says what the relay did not take"),
            Map.entry(
                    "io.candor.ejb.mail.LetterReturns",
                    "where letters return to, said by the feature that reads what comes back"));

    /** Classes other than repositories and queries that touch the entity manager, each with its reason. */
    private static final Map<String, String> ENTITY_MANAGER = Map.of(
            "io.candor.persistence.shared.EntityManagerSource", "hands the container's entity manager to the others",
            "io.candor.persistence.shared.FoundOrLost", "looks at what it answers, whoever asked");

    private static final DescribedPredicate<JavaClass> STORAGE_TYPES = resideInAnyPackage(
                    "jakarta.persistence..", "org.hibernate..")
            .or(annotatedWith("jakarta.persistence.Entity"))
            .or(resideInAPackage("io.candor.persistence..").and(simpleNameEndingWith("Repository")))
            .as("storage types, entities or repositories");

    @ArchTest
    static final ArchRule webUsesNoStorageTypeEntityOrRepository = noClasses()
            .that()
            .resideInAPackage("io.candor.web..")
            .should()
            .dependOnClassesThat(STORAGE_TYPES)
            .because(
                    "a page that holds an entity binds forms to the model and loads lazily after the transaction; it gets records"
                            + " from ...Queries and calls activities");

    @ArchTest
    static final ArchRule keysStayInTheServiceLayer = noClasses()
            .that()
            .resideInAPackage("io.candor.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.candor.ejb.key..")
            .because("a page or resource has no business with a tenant's secret keys");

    @ArchTest
    static final ArchRule webTypesStayInWeb = noClasses()
            .that()
            .resideOutsideOfPackage("io.candor.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..", "io.undertow..")
            .because("a use case runs the same from a page, from REST, from a timer and in a test");

    @ArchTest
    static final ArchRule theEntityManagerIsTouchedByRepositoriesAndQueriesOnly = noClasses()
            .that(not(simpleNameEndingWith("Repository"))
                    .and(not(simpleNameEndingWith("Queries")))
                    .and(notListed(ENTITY_MANAGER)))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .because("there are two ways down, command and query, and no third");

    @ArchTest
    static final ArchRule persistenceKnowsNoLayerAbove = noClasses()
            .that()
            .resideInAPackage("io.candor.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.candor.deadline..", "io.candor.ejb..", "io.candor.web..")
            .because("the model does not know who uses it");

    @ArchTest
    static final ArchRule deadlinesAreComputedWithoutFrameworkAndDatabase = classes()
            .that()
            .resideInAPackage("io.candor.deadline..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.candor.deadline..",
                    "io.candor.persistence.promise",
                    "io.candor.persistence.request",
                    "io.candor.persistence.shared",
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.snakeyaml.engine..",
                    "de.focus_shift.jollyday.core..")
            .because("a date has to be computable anywhere, and the same question has to have the same answer");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsTheHolidayLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("io.candor.deadline.holiday")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.focus_shift..")
            .because("the library can then be changed in one place");

    @ArchTest
    static final ArchRule useCasesKnowNoPages = noClasses()
            .that()
            .resideInAPackage("io.candor.ejb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.candor.web..")
            .because("use cases do not know who calls them");

    @ArchTest
    static final ArchRule webModulesMeetInSharedOnly = slices().matching("io.candor.web.(centre|account|console)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("the three WARs are three class loaders: one does not see the classes of another");

    @ArchTest
    static final ArchRule sharedDependsOnNoFeature = noClasses()
            .that()
            .resideInAnyPackage("io.candor.persistence.shared..", "io.candor.ejb.shared..")
            .should(dependOnAFeature())
            .because("what everybody uses must not use anybody");

    @ArchTest
    static final ArchRule featuresMeetAtSessionBeansAndEvents = classes()
            .that()
            .resideInAPackage("io.candor.ejb.(*)..")
            .should(useOtherFeaturesThroughTheirFrontDoor())
            .because(
                    "features meet at a public method of a session bean or at an event, so that each can be read and changed alone");

    @ArchTest
    static final ArchRule entitiesHoldEachOthersIdsAcrossFeatures = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should(holdNoEntityOfAnotherFeature())
            .because("an association across features couples their tables, their loading and their transactions");

    @ArchTest
    static final ArchRule noCyclesInPersistence = slices().matching("io.candor.persistence.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one big package");

    @ArchTest
    static final ArchRule noCyclesInDeadlines = slices().matching("io.candor.deadline.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one big package");

    @ArchTest
    static final ArchRule noCyclesInUseCases =
            slices().matching("io.candor.ejb.(*)..").should().beFreeOfCycles().because("a cycle is one big package");

    @ArchTest
    static final ArchRule noCyclesInWeb = slices().matching("io.candor.web.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one big package");

    static DescribedPredicate<JavaClass> notListed(Map<String, String> list) {
        return DescribedPredicate.describe(
                "are none of " + list.keySet(),
                type -> !list.containsKey(outermost(type).getFullName()));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(LayersTest::outermost).orElse(type);
    }

    /** The first words of a package's name, as many as asked for: the layer, or the feature in it. */
    private static String packageHead(JavaClass type, int words) {
        String[] parts = type.getPackageName().split("\\.");
        return Arrays.stream(parts).limit(words).collect(Collectors.joining("."));
    }

    private static ArchCondition<JavaClass> dependOnAFeature() {
        return new ArchCondition<>("depend on a feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = packageHead(dependency.getTargetClass(), 4);
                    boolean feature = target.startsWith("io.candor.")
                            && !target.endsWith(".shared")
                            && !target.equals("io.candor.persistence.tenancy");
                    events.add(new SimpleConditionEvent(type, feature, dependency.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOtherFeaturesThroughTheirFrontDoor() {
        return new ArchCondition<>("use other features through their session beans and events") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = packageHead(type, 4);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String other = packageHead(target, 4);
                    boolean elsewhere = other.startsWith("io.candor.ejb.")
                            && !other.equals("io.candor.ejb.shared")
                            && !other.equals(own)
                            && !isFrontDoor(target);
                    boolean othersRepository = target.getSimpleName().endsWith("Repository")
                            && !other.equals(own.replace(".ejb.", ".persistence."))
                            && !other.equals("io.candor.persistence.tenancy");
                    if ((elsewhere || othersRepository) && !SPANNING.containsKey(own)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isFrontDoor(JavaClass target) {
        JavaClass outer = outermost(target);
        boolean sessionBean =
                outer.isAnnotatedWith("jakarta.ejb.Stateless") || outer.isAnnotatedWith("jakarta.ejb.Singleton");
        boolean event = target.isAssignableTo(Record.class);
        return target.getModifiers().contains(JavaModifier.PUBLIC)
                && (sessionBean
                        || event
                        || target.isEnum()
                        || target.isAnnotation()
                        || FRONT_DOORS.containsKey(outer.getName()));
    }

    private static ArchCondition<JavaClass> holdNoEntityOfAnotherFeature() {
        return new ArchCondition<>("hold no entity of another feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var field : type.getFields()) {
                    for (JavaClass held : field.getAllInvolvedRawTypes()) {
                        boolean foreign = held.isAnnotatedWith("jakarta.persistence.Entity")
                                && !held.getPackageName().equals(type.getPackageName());
                        if (foreign) {
                            events.add(SimpleConditionEvent.violated(
                                    type, field.getFullName() + " holds " + held.getName()));
                        }
                    }
                }
            }
        };
    }
}
