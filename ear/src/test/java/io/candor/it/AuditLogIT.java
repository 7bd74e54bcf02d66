package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.ejb.consent.origin.OriginRegistering;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.it.inside.Storage;
import io.candor.persistence.audit.Actor;
import io.candor.persistence.audit.AuditAction;
import io.candor.persistence.audit.AuditEntry;
import io.candor.persistence.audit.AuditRecord;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.PlatformAuditEntry;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the audit log holds after commands, in the tenant and on the platform. */
@ExtendWith(ArquillianExtension.class)
class AuditLogIT {

    private static final AuditAction TRIED = new AuditAction() {
        @Override
        public String feature() {
            return "test";
        }

        @Override
        public String name() {
            return "TRIED";
        }
    };

    @Inject
    private Operator operator;

    @Inject
    private TenantQueries tenants;

    @Inject
    private Caller caller;

    @Inject
    private OriginRegistering origins;

    @Inject
    private AuditLog audit;

    @Inject
    private AuditQueries queries;

    @Inject
    private InTenant inTenant;

    @Inject
    private Storage storage;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        tenant = newTenantOf("orchestrate");
    }

    @Test
    void aCommandIsNotedWithItsCaller() {
        String editor = caller.enrol(tenant.id(), MemberRole.EDITOR);
        caller.run(editor, tenant.id(), () -> origins.register("https://shop.example"));
        AuditRecord last = last();
        assertThat(last.action()).isEqualTo("website.registered");
        assertThat(last.actor()).isEqualTo(new Actor(Actor.Kind.MEMBER, editor, editor));
        assertThat(last.thing()).isEqualTo(new Thing("website", "https://shop.example", "https://shop.example"));
    }

    @Test
    void whatIsRefusedIsNotNoted() {
        String editor = caller.enrol(tenant.id(), MemberRole.EDITOR);
        int before = entries(tenant).size();
        assertThatThrownBy(() -> caller.run(editor, tenant.id(), () -> origins.register("nonsense")))
                .isInstanceOf(RefusedException.class);
        assertThat(entries(tenant)).hasSize(before);
    }

    @Test
    void nothingIsNotedWithoutAChange() {
        assertThatThrownBy(() -> inTenant.call(tenant.id(), () -> {
                    audit.record(TRIED, Thing.of("test", 1));
                    return null;
                }))
                .isInstanceOf(EJBTransactionRequiredException.class);
    }

    @Test
    void tenantsLogsAreApart() {
        TenantRef other = newTenantOf("andron");
        int before = entries(other).size();
        String owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        caller.run(owner, tenant.id(), () -> origins.register("https://mine.example"));
        assertThat(entries(other)).hasSize(before);
        assertThat(entries(other)).noneMatch(entry -> entry.thing().label().contains("mine.example"));
    }

    @Test
    void aPackIsNotedInTheTenantItMakes() {
        assertThat(entries(tenant)).extracting(AuditRecord::action).containsExactly("pack.created");
        assertThat(entries(tenant).get(0).actor()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void aSuspensionIsNotedOnThePlatform() {
        operator.suspend(tenant.id());
        List<AuditRecord> noted = inTenant.call(
                tenant.id(),
                () -> storage.call(entityManager -> entityManager
                        .createQuery(
                                "select e.content from PlatformAuditEntry e where e.concernedTenantId = :tenant order by e.id",
                                AuditRecord.class)
                        .setParameter("tenant", tenant.id())
                        .getResultList()));
        AuditRecord last = noted.get(noted.size() - 1);
        assertThat(last.action()).isEqualTo("tenant.suspended");
        assertThat(last.thing().label()).isEqualTo(tenant.slug());
        assertThat(last.changes().fields())
                .extracting(Changes.Field::to)
                .containsExactlyInAnyOrder("Closed by a test.", "SUSPENDED");
        assertThat(new PlatformAuditEntry(null, last).concernedTenantId()).contains(tenant.id());
    }

    @Test
    void theLogIsReadByWhoeverMayAndFilteredAsAsked() {
        String editor = caller.enrol(tenant.id(), MemberRole.EDITOR);
        String auditor = caller.enrol(tenant.id(), MemberRole.AUDITOR);
        caller.run(editor, tenant.id(), () -> {
            origins.register("https://one.example");
            origins.register("https://two2.example");
            origins.remove("https://one.example");
        });
        assertThat(labels(auditor, new Filter(editor, null, null, null, null)))
                .containsExactly("https://one.example", "https://two2.example", "https://one.example");
        assertThat(labels(auditor, new Filter(null, "website.removed", null, null, null)))
                .containsExactly("https://one.example");
        assertThat(labels(auditor, new Filter(null, null, null, null, "TWO2.")))
                .containsExactly("https://two2.example");
        assertThat(labels(auditor, new Filter(null, null, null, null, "o%e"))).isEmpty();
        assertThat(labels(auditor, new Filter("", null, null, null, null))).containsExactly(tenant.slug());
        assertThat(labels(auditor, new Filter(null, null, null, Instant.EPOCH, null)))
                .isEmpty();
        assertThat(caller.call(auditor, tenant.id(), queries::actors))
                .extracting(Actor::id)
                .containsExactlyInAnyOrder("", editor);
        assertThatThrownBy(() -> labels(editor, Filter.NONE)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void theLogComesPageByPageInBothDirections() {
        String owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        for (int i = 0; i < 5; i++) {
            String origin = "https://site" + i + ".example";
            caller.run(owner, tenant.id(), () -> origins.register(origin));
        }
        List<Row> latest = caller.call(owner, tenant.id(), () -> queries.latest(Filter.NONE, null, 2));
        List<Row> older = caller.call(
                owner,
                tenant.id(),
                () -> queries.latest(Filter.NONE, latest.get(1).id(), 10));
        assertThat(latest)
                .extracting(row -> row.content().thing().label())
                .containsExactly("https://site4.example", "https://site3.example");
        assertThat(older).hasSize(4);
        List<Row> first = caller.call(owner, tenant.id(), () -> queries.page(Filter.NONE, null, 4));
        List<Row> next = caller.call(
                owner, tenant.id(), () -> queries.page(Filter.NONE, first.get(3).id(), 10));
        assertThat(next)
                .extracting(row -> row.content().thing().label())
                .containsExactly("https://site3.example", "https://site4.example");
    }

    @Test
    void anEntryOfAnotherTenantIsNotFound() {
        TenantRef other = newTenantOf("andron");
        String owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        Row mine = caller.call(owner, tenant.id(), () -> queries.latest(Filter.NONE, null, 1))
                .get(0);
        assertThat(caller.call(owner, tenant.id(), () -> queries.find(mine.id())))
                .isPresent();
        assertThat(caller.call(stranger, other.id(), () -> queries.find(mine.id())))
                .isEmpty();
        assertThatThrownBy(() -> caller.call(stranger, tenant.id(), () -> queries.find(mine.id())))
                .isInstanceOf(NoSuchTenantException.class);
    }

    private List<String> labels(String as, Filter filter) {
        return caller.call(as, tenant.id(), () -> queries.latest(filter, null, 100)).stream()
                .map(row -> row.content().thing().label())
                .toList();
    }

    private TenantRef newTenantOf(String bundled) {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy(bundled, slug));
        return tenants.findBySlug(slug).orElseThrow();
    }

    private AuditRecord last() {
        List<AuditRecord> all = entries(tenant);
        return all.get(all.size() - 1);
    }

    private List<AuditRecord> entries(TenantRef of) {
        return Storage.as(
                inTenant,
                of.id(),
                storage,
                entityManager -> entityManager
                        .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                        .getResultStream()
                        .map(AuditEntry::content)
                        .toList());
    }
}
