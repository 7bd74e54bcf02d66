package io.candor.it;

import static io.candor.it.inside.Storage.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.StorageQueries;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.request.RightQueries;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenancySelfTest;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Storage;
import io.candor.persistence.policy.NoPolicyInForceException;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.request.Right;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tenants beside each other: neither sees, changes or refers to anything of the other. */
@ExtendWith(ArquillianExtension.class)
class TenantIsolationIT {

    @Inject
    private InTenant inTenant;

    @Inject
    private Storage storage;

    @Inject
    private TenantQueries tenants;

    @Inject
    private PolicyQueries policies;

    @Inject
    private PromiseQueries promises;

    @Inject
    private ProcessingQueries processing;

    @Inject
    private StorageQueries inventory;

    @Inject
    private RightQueries rights;

    @Inject
    private TenancySelfTest selfTest;

    private UUID one;
    private UUID other;

    @BeforeEach
    void twoTenants() {
        one = tenants.findBySlug("orchestrate").orElseThrow().id();
        other = tenants.findBySlug("operno").orElseThrow().id();
    }

    @Test
    void theStartsSelfTestPasses() {
        selfTest.prove();
    }

    @Test
    void theDatabaseIsTheOneThatWasAskedFor() {
        String product = storage.sql(connection -> connection.getMetaData().getDatabaseProductName());
        assertThat(product).isEqualToIgnoringCase(System.getenv().getOrDefault("CANDOR_DB_DRIVER", "h2"));
    }

    @Test
    void everyEntityIsMappedAndReadable() {
        for (Class<?> entity : entities()) {
            assertThat(ids(one, entity)).as(entity.getSimpleName()).isNotNull();
        }
    }

    @Test
    void listsNeverMix() {
        for (Class<?> entity : ownedEntities()) {
            Set<Object> ones = ids(one, entity);
            Set<Object> others = ids(other, entity);
            assertThat(ones)
                    .as(entity.getSimpleName())
                    .doesNotContainAnyElementsOf(others.isEmpty() ? List.of(one) : others);
        }
        assertThat(ids(one, Processor.class)).isNotEmpty();
        assertThat(ids(other, Processor.class)).isNotEmpty();
    }

    @Test
    void anotherTenantsRowIsNotFoundById() {
        for (Class<?> entity : ownedEntities()) {
            for (Object id : ids(one, entity)) {
                assertThat(this.<Object>as(other, em -> em.find(entity, id)))
                        .as(entity.getSimpleName())
                        .isNull();
            }
        }
    }

    @Test
    void withoutATenantNothingIsThere() {
        for (Class<?> entity : ownedEntities()) {
            Set<Object> seen = storage.call(em ->
                    new HashSet<>(em.createQuery("select e.id from " + entity.getSimpleName() + " e", Object.class)
                            .getResultList()));
            assertThat(seen).as(entity.getSimpleName()).isEmpty();
        }
        assertThatThrownBy(() -> policies.inForce("en", "en")).isInstanceOf(NoPolicyInForceException.class);
        assertThat(processing.processors()).isEmpty();
        assertThatThrownBy(() -> tenants.centre("en")).hasMessageContaining("no tenant has been entered");
    }

    @Test
    void aBulkUpdateOrDeleteStaysAtHome() {
        int there = ids(one, Processor.class).size();
        int changed = as(
                other,
                em -> em.createQuery("update Processor p set p.position = p.position + 0")
                        .executeUpdate());
        assertThat(changed).isEqualTo(ids(other, Processor.class).size());
        UUID nobody = UUID.randomUUID();
        int deleted = as(nobody, em -> em.createQuery("delete from Processor p").executeUpdate());
        assertThat(deleted).isZero();
        assertThat(ids(one, Processor.class)).hasSize(there);
    }

    @Test
    void aRowCannotBeStoredForAnotherTenant() {
        assertThatThrownBy(() -> as(other, em -> {
                    Right right = new Right(0, LocalizedText.of("en", "Foreign"), null, List.of());
                    setTenant(right, one);
                    em.persist(right);
                    em.flush();
                    return null;
                }))
                .isInstanceOf(EJBException.class);
        assertThat(rights(one)).noneMatch("Foreign"::equals);
        assertThat(rights(other)).noneMatch("Foreign"::equals);
    }

    @Test
    void aRowCannotBeStoredWithoutATenant() {
        assertThatThrownBy(() -> storage.call(em -> {
                    em.persist(new Right(0, LocalizedText.of("en", "Nobody's"), null, List.of()));
                    em.flush();
                    return null;
                }))
                .isInstanceOf(EJBException.class);
    }

    @Test
    void theDatabaseRefusesAReferenceAcrossTenants() {
        UUID policyOfOne = (UUID) ids(one, Policy.class).iterator().next();
        assertThatThrownBy(() -> storage.sql(connection -> {
                    try (var insert = connection.prepareStatement(
                            "insert into policy_version (tenant_id, id, policy_id, number, label, stage, is_material, summary,"
                                    + " created_at, version) values (?, ?, ?, 99, 'foreign', 'DRAFT', false, '{}', now(), 0)")) {
                        insert.setBytes(1, bytes(other));
                        insert.setBytes(2, bytes(UUID.randomUUID()));
                        insert.setBytes(3, bytes(policyOfOne));
                        return insert.executeUpdate();
                    }
                }))
                .hasCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void theDatabaseRefusesATenantThatDoesNotExist() {
        assertThatThrownBy(() -> storage.sql(connection -> {
                    try (var insert = connection.prepareStatement(
                            "insert into policy (tenant_id, id, version) values (?, ?, 0)")) {
                        insert.setBytes(1, bytes(new UUID(0, 0)));
                        insert.setBytes(2, bytes(UUID.randomUUID()));
                        return insert.executeUpdate();
                    }
                }))
                .hasCauseInstanceOf(SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void aTenantHasOnePolicy() {
        assertThatThrownBy(() -> as(one, em -> {
                    em.persist(new Policy());
                    em.flush();
                    return null;
                }))
                .isInstanceOf(EJBException.class);
    }

    @Test
    void everyPageShowsItsOwnTenant() {
        assertThat(in(one, () -> tenants.centre("en")).slug()).isEqualTo("orchestrate");
        assertThat(in(other, () -> tenants.centre("en")).slug()).isEqualTo("operno");
        assertThat(in(one, () -> policies.inForce("en", "en")).html())
                .isNotEqualTo(in(other, () -> policies.inForce("en", "en")).html());
        assertThat(in(one, () -> processing.processors()))
                .doesNotContainAnyElementsOf(in(other, () -> processing.processors()));
        assertThat(in(one, () -> processing.retention()))
                .doesNotContainAnyElementsOf(in(other, () -> processing.retention()));
        assertThat(in(one, () -> rights.rights())).isNotEmpty();
        assertThat(in(one, () -> inventory.inventory())).isNotEmpty();
        assertThat(in(other, () -> inventory.inventory())).isNotEqualTo(in(one, () -> inventory.inventory()));
    }

    @Test
    void anotherTenantsVersionMakesNoPromises() {
        UUID version = in(one, () -> policies.inForce("en", "en")).id();
        assertThat(in(one, () -> promises.ofVersion(version))).isNotEmpty();
        assertThat(in(other, () -> promises.ofVersion(version))).isEmpty();
    }

    @Test
    void anEnteredTenantCannotBeChangedMidway() {
        assertThatThrownBy(() -> in(one, () -> in(other, () -> policies.history("en", "en"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theVersionsOfAPolicyAreItsTenants() {
        long ones = as(
                one,
                em -> em.createQuery("select count(v) from PolicyVersion v", Long.class)
                        .getSingleResult());
        assertThat(ones).isEqualTo(ids(one, PolicyVersion.class).size()).isPositive();
    }

    private List<String> rights(UUID tenant) {
        return in(tenant, () -> rights.rights()).stream()
                .map(row -> row.label().in("en", "en"))
                .toList();
    }

    private List<Class<?>> entities() {
        return storage.call(em -> em.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .toList());
    }

    private List<Class<?>> ownedEntities() {
        var owned =
                entities().stream().filter(TenantOwned.class::isAssignableFrom).toList();
        assertThat(owned).hasSizeGreaterThanOrEqualTo(9);
        return owned;
    }

    private Set<Object> ids(UUID tenant, Class<?> entity) {
        return as(
                tenant,
                em -> new HashSet<>(em.createQuery("select e.id from " + entity.getSimpleName() + " e", Object.class)
                        .getResultList()));
    }

    private <T> T as(UUID tenant, Function<EntityManager, T> work) {
        return Storage.as(inTenant, tenant, storage, work);
    }

    private <T> T in(UUID tenant, Supplier<T> work) {
        return inTenant.call(tenant, work);
    }

    private static void setTenant(TenantOwned row, UUID tenant) {
        try {
            Field field = TenantOwned.class.getDeclaredField("tenantId");
            field.setAccessible(true);
            field.set(row, tenant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
