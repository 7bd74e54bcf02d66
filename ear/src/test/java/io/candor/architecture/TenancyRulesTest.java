package io.candor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wall between tenants, as far as it can be seen in the code and in the schema. */
@AnalyzeClasses(locations = CandorClasses.class)
class TenancyRulesTest {

    /** Entities that belong to no tenant, each with its reason. */
    private static final Map<String, String> GLOBAL = Map.of(
            "io.candor.persistence.tenant.Tenant", "is the tenant",
            "io.candor.persistence.tenant.Member",
                    "must be found before a tenant is known; holds a role for each tenant",
            "io.candor.persistence.session.EndedSession", "a session is known before its tenant",
            "io.candor.persistence.signup.SignUp", "proves an address before there is a tenant",
            "io.candor.persistence.audit.PlatformAuditEntry", "says what operators did, and outlives its tenant",
            "io.candor.persistence.tenant.opening.OpeningPermit", "is granted before there is a tenant",
            "io.candor.persistence.tenant.closing.DepartedTenant",
                    "keeps the name of a tenant of which nothing else is left",
            "io.candor.persistence.consent.ledger.DepartedLedger",
                    "keeps what receipts are checked against, and outlives its tenant");

    /** Tables with a tenant column whose entity is global, each with its reason. */
    private static final Map<String, String> GLOBAL_TABLES =
            Map.of("tenant_domain", "part of the entity Tenant", "membership", "part of the entity Member");

    /** Classes that reach the database past Hibernate, each with its reason. */
    private static final Map<String, String> PAST_HIBERNATE = Map.of(
            "io.candor.persistence.shared.SchemaMigration",
            "hands the data source to Flyway, before there is any tenant",
            "io.candor.persistence.shared.TableRights",
            "gives the application's account its rights on tables, and reads no row of them",
            "io.candor.persistence.tenant.closing.TenantErasure",
            "deletes the rows of one tenant from whatever tables there are, with the migrations' account; binds the tenant in each"
                    + " statement",
            "io.candor.ejb.task.TaskSchedulers",
            "hands the data source to the scheduler, which asks for what is due over all tenants; each task enters its own",
            "io.candor.persistence.consent.ledger.LedgerSql",
            "writes many records in one statement; binds the session's own tenant first in each",
            "io.candor.persistence.notice.delivery.DeliverySql",
            "writes and hands out deliveries by the thousand; binds the session's own tenant in each statement",
            "io.candor.persistence.subscriber.SubscriberSql",
            "inserts or updates by the thousand; the tenant of each row is the session's own");

    private static final Set<String> NATIVE = Set.of(
            "createNativeQuery",
            "createNativeMutationQuery",
            "createSQLQuery",
            "createStoredProcedureQuery",
            "doWork",
            "doReturningWork");

    @ArchTest
    static final ArchRule everyEntityOfATenantHasATenantId = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .and(LayersTest.notListed(GLOBAL))
            .should()
            .beAssignableTo("io.candor.persistence.tenancy.TenantOwned")
            .because(
                    "Hibernate filters by tenant only where an entity has @TenantId; without it every tenant sees every row");

    @ArchTest
    static final ArchRule theTenantIdIsHibernates = fields().that()
            .areDeclaredIn("io.candor.persistence.tenancy.TenantOwned")
            .and()
            .haveName("tenantId")
            .should()
            .beAnnotatedWith("org.hibernate.annotations.TenantId")
            .because("every entity of a tenant inherits the column from here");

    @ArchTest
    static final ArchRule noNativeSql = noClasses()
            .that(LayersTest.notListed(PAST_HIBERNATE))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "makes a native query", (JavaCall<?> call) -> NATIVE.contains(call.getName())))
            .orShould()
            .beAnnotatedWith("jakarta.persistence.NamedNativeQuery")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.sql\\.(Connection|.*Statement|DriverManager|ResultSet)|javax\\.sql\\..*|org\\.flywaydb\\..*")
            .because("native SQL sees the rows of all tenants");

    @ArchTest
    static void onlyTheEdgeEntersATenant(JavaClasses classes) {
        var callers = classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("io.candor.persistence.tenancy.CurrentTenant"))
                .filter(call -> call.getName().equals("enter"))
                .map(call -> LayersTest.outermost(call.getOriginOwner()).getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(callers)
                .as(
                        "the tenant is set once, by the filter or explicitly for timers and tasks: anything else could change it")
                .allMatch(name -> name.startsWith("io.candor.web.") || name.equals("io.candor.ejb.shared.InTenant"))
                .hasSizeLessThanOrEqualTo(4);
    }

    @ArchTest
    static void everyReferenceBetweenTenantsTablesIsComposite(JavaClasses classes) {
        for (Table table : Table.all()) {
            if (!table.ofTenant() || GLOBAL_TABLES.containsKey(table.name)) {
                continue;
            }
            assertThat(table.primaryKey())
                    .as("primary key of %s: (tenant_id, id), so that references to it carry the tenant", table.name)
                    .startsWith("tenant_id");
            var reference = Pattern.compile("foreign key \\(([^)]*)\\) references (\\w+) \\(([^)]*)\\)")
                    .matcher(table.body);
            int references = 0;
            while (reference.find()) {
                references++;
                assertThat(reference.group(1))
                        .as(
                                "%s refers to %s: the database itself must refuse a reference across tenants",
                                table.name, reference.group(2))
                        .startsWith("tenant_id");
            }
            assertThat(references)
                    .as("%s refers to its tenant, directly or through its parent", table.name)
                    .isPositive();
        }
    }

    /** A table as the migrations make it. */
    private record Table(String name, String body) {

        static List<Table> all() {
            var tables = new ArrayList<Table>();
            for (var file : Project.below(
                    Project.ROOT.resolve("persistence/src/main/resources/db/migration"),
                    path -> path.toString().endsWith(".sql"))) {
                var made = Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL)
                        .matcher(Project.read(file));
                while (made.find()) {
                    tables.add(new Table(made.group(1), made.group(2)));
                }
            }
            assertThat(tables).isNotEmpty();
            return tables;
        }

        boolean ofTenant() {
            return body.contains("  tenant_id ");
        }

        String primaryKey() {
            var key = Pattern.compile("primary key \\(([^)]*)\\)").matcher(body);
            return key.find() ? key.group(1) : "";
        }
    }
}
