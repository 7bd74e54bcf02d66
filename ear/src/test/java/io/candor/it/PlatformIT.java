package io.candor.it;

import static io.candor.it.inside.Storage.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.audit.PlatformAuditQueries;
import io.candor.ejb.consent.departed.DepartedLedgerQueries;
import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.pack.PackImport;
import io.candor.ejb.pack.export.PackArchive;
import io.candor.ejb.pack.export.PackQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.ejb.tenant.platform.PlatformQueries;
import io.candor.ejb.tenant.platform.PlatformQueries.Order;
import io.candor.ejb.tenant.platform.PlatformQueries.Search;
import io.candor.ejb.tenant.platform.PlatformQueries.TenantRow;
import io.candor.ejb.tenant.platform.TenantDeparting;
import io.candor.ejb.tenant.platform.TenantSuspending;
import io.candor.ejb.tenant.platform.UsageQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.it.inside.Storage;
import io.candor.persistence.audit.AuditRecord;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.TenantTakenException;
import io.candor.persistence.tenant.closing.DepartingException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do with tenants, on the database that ships: nobody else may, and a deleted tenant leaves no row. */
@ExtendWith(ArquillianExtension.class)
class PlatformIT {

    @Inject
    private Operator operator;

    @Inject
    private PlatformQueries platform;

    @Inject
    private UsageQueries usage;

    @Inject
    private PlatformAuditQueries log;

    @Inject
    private PackQueries packs;

    @Inject
    private TenantSuspending suspending;

    @Inject
    private TenantDeparting departing;

    @Inject
    private CheckpointPublishing checkpoints;

    @Inject
    private DepartedLedgerQueries departedLedgers;

    @Inject
    private TenantQueries tenants;

    @Inject
    private ConsentPeople people;

    @Inject
    private Caller caller;

    @Inject
    private InTenant inTenant;

    @Inject
    private Storage storage;

    @Inject
    private TaskEngine engine;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = people.tenant("orchestrate");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void aTenantIsDeletedWhenItsCoolingPeriodIsOverAndLeavesNoRow() {
        TenantRef other = people.tenant("operno");
        caller.enrol(tenant.id(), MemberRole.OWNER);
        for (TenantRef one : List.of(tenant, other)) {
            people.hand(one, people.choice(one, ConsentPeople.token(), ConsentPeople.token(), true))
                    .join();
            inTenant.call(one.id(), checkpoints::seal);
        }
        Map<String, Long> others = rows(other.id());
        assertThat(rows(tenant.id())).containsKeys("consent_record", "audit_entry", "consent_notice", "membership");

        operator.depart(tenant.id());
        clock.moveTo(clock.instant().plus(Duration.ofDays(6)));
        engine.runDue();
        assertThat(rows(tenant.id())).containsKey("policy");
        assertThat(tenants.findBySlug(tenant.slug()).orElseThrow().closed()).isEqualTo("Deleted by a test.");

        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        engine.runDue();

        assertThat(rows(tenant.id())).isEmpty();
        assertThat(rows(other.id())).isEqualTo(others);
        assertThat(tenants.findBySlug(tenant.slug())).isEmpty();
        assertThatThrownBy(() -> operator.importPack(Packs.copy("orchestrate", tenant.slug())))
                .isInstanceOf(TenantTakenException.class);
        assertThat(text("select checkpoint from departed_ledger where id = ?")).contains(".");
        assertThat(text("select public_keys from departed_ledger where id = ?")).contains("\"crv\":\"Ed25519\"");
        assertThat(departedLedgers.find(tenant.slug()))
                .as("receipts of it can still be checked")
                .hasValueSatisfying(remains -> {
                    assertThat(remains.checkpoint()).contains(".");
                    assertThat(remains.keys()).contains("\"crv\":\"Ed25519\"");
                });
        assertThat(departedLedgers.find(other.slug())).isEmpty();
        List<AuditRecord> told = operator
                .read(() -> log.latest(
                        new io.candor.ejb.audit.AuditQueries.Filter(null, null, null, null, tenant.slug()), null, 10))
                .stream()
                .map(row -> row.row().content())
                .toList();
        assertThat(told).extracting(AuditRecord::action).startsWith("tenant.erased", "tenant.departing");
    }

    @Test
    void aDeletionThatIsTakenBackNeverHappens() {
        operator.depart(tenant.id());
        assertThatThrownBy(() -> operator.depart(tenant.id())).isInstanceOf(DepartingException.class);
        operator.stay(tenant.id());
        assertThatThrownBy(() -> operator.stay(tenant.id())).isInstanceOf(DepartingException.class);
        Map<String, Long> before = rows(tenant.id());

        clock.moveTo(clock.instant().plus(Duration.ofDays(30)));
        engine.runDue();

        assertThat(rows(tenant.id())).isEqualTo(before);
        assertThat(tenants.findBySlug(tenant.slug()).orElseThrow().suspended()).isFalse();
    }

    @Test
    void aTenantGoesElsewhereAsAPack() {
        byte[] archive = inTenant.call(tenant.id(), () -> operator.read(packs::archive));
        var files = PackArchive.read("pack", archive);
        String slug = Packs.freshSlug();
        String yaml = new String(files.contents().get("tenant.yaml"), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("(?m)^slug: .*$", "slug: " + slug)
                .replaceFirst("(?ms)^domains:\\R(?:  .*?\\R)+", "");
        files.contents().put("tenant.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(operator.take(files)).isEqualTo(new PackImport.Imported(slug, PackImport.Outcome.CREATED));

        UUID copy = tenants.findBySlug(slug).orElseThrow().id();
        assertThat(figures(copy)).isEqualTo(figures(tenant.id()));
    }

    @Test
    void tenantsAreFoundByNameAndState() {
        operator.suspend(tenant.id());
        List<TenantRow> found = operator.read(() -> platform.tenants(
                new Search(" " + tenant.slug().toUpperCase(java.util.Locale.ROOT), null), Order.USUAL, 0, 5));
        assertThat(found).extracting(TenantRow::slug).containsExactly(tenant.slug());
        assertThat(operator.<Integer>read(() -> platform.countTenants(
                        new Search(tenant.slug(), io.candor.persistence.tenant.Tenant.State.ACTIVE))))
                .isZero();
        assertThat(operator.<Integer>read(() -> platform.countTenants(new Search("100%", null))))
                .isZero();
    }

    @Test
    void nobodyElseMay() {
        String owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        for (Runnable command : List.<Runnable>of(
                () -> suspending.suspend(tenant.id(), "Because I can do so."),
                () -> suspending.resume(tenant.id()),
                () -> departing.depart(tenant.id(), 30, "Because I can do so."),
                () -> departing.stay(tenant.id()),
                () -> platform.find(tenant.slug()),
                () -> platform.tenants(Search.ALL, Order.USUAL, 0, 1),
                () -> usage.figures(tenant.id()),
                packs::archive,
                log::actions)) {
            assertThatThrownBy(() -> caller.run(owner, tenant.id(), command)).isInstanceOf(EJBAccessException.class);
        }
    }

    private List<UsageQueries.Figure> figures(UUID id) {
        return inTenant.call(id, () -> operator.read(() -> usage.figures(id))).stream()
                .filter(figure ->
                        !figure.name().endsWith("-lately") && !figure.name().equals("members"))
                .toList();
    }

    /** How many rows of a tenant each table has; those without any are left out. */
    private Map<String, Long> rows(UUID id) {
        return storage.ownersSql(connection -> {
            Map<String, Long> rows = new TreeMap<>();
            try (ResultSet tables = connection
                    .getMetaData()
                    .getColumns(connection.getCatalog(), connection.getSchema(), null, "tenant_id")) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    long count = count(connection, "select count(*) from " + table + " where tenant_id = ?", id);
                    if (count > 0) {
                        rows.put(table, count);
                    }
                }
            }
            long self = count(connection, "select count(*) from tenant where id = ?", id);
            if (self > 0) {
                rows.put("tenant", self);
            }
            return rows;
        });
    }

    private static long count(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, bytes(id));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String text(String sql) {
        return storage.sql(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setBytes(1, bytes(tenant.id()));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getString(1) : "";
                }
            }
        });
    }
}
