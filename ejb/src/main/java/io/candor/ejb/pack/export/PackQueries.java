package io.candor.ejb.pack.export;

import io.candor.ejb.pack.PackFiles;
import io.candor.ejb.pack.TenantPack;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.ConsentOrigin;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.request.Right;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Slug;
import io.candor.persistence.tenant.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives operators the current tenant as a pack: what its centre shows, and nothing of its people. Drafts, members, consents, requests and
 * keys are no part of a pack.
 */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class PackQueries {

    private EntityManager entityManager;
    private CurrentTenant currentTenant;

    @Inject
    PackQueries(EntityManager entityManager, CurrentTenant currentTenant) {
        this.entityManager = entityManager;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected PackQueries() {}

    /**
     * The current tenant's pack as one archive.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public byte[] archive() {
        TenantPack pack = pack();
        return PackArchive.write(new PackFiles(pack.slug().value(), new PackWriter(pack).write()));
    }

    private TenantPack pack() {
        Tenant tenant = entityManager.find(Tenant.class, currentTenant.id());
        if (tenant == null) {
            throw new NoSuchTenantException();
        }
        return new TenantPack(
                "",
                new Slug(tenant.slug()),
                tenant.profile(),
                tenant.brand(),
                tenant.domains().stream().sorted().toList(),
                list("select r from Right r order by r.position", Right.class),
                list("select p from Processor p order by p.position", Processor.class),
                list("select r from RetentionRow r order by r.position", RetentionRow.class),
                consent(),
                versions());
    }

    private TenantPack.Consent consent() {
        return new TenantPack.Consent(
                list("select c from StorageCategory c order by c.position", StorageCategory.class),
                list("select e from StorageEntry e order by e.position", StorageEntry.class),
                list("select b from BannerSettings b", BannerSettings.class).stream()
                        .findFirst()
                        .orElseGet(BannerSettings::byDefault),
                list("select o from ConsentOrigin o order by o.origin", ConsentOrigin.class).stream()
                        .map(ConsentOrigin::origin)
                        .toList());
    }

    /** Published versions, numbered anew where drafts were thrown away between them: a pack has no gaps. */
    private List<TenantPack.Version> versions() {
        List<TenantPack.Version> versions = new ArrayList<>();
        for (Policy policy : list("select p from Policy p", Policy.class)) {
            for (PolicyVersion version : byNumber(policy)) {
                versions.add(new TenantPack.Version(
                        versions.size() + 1,
                        version.label(),
                        version.publishedAt(),
                        version.effectiveAt(),
                        version.isMaterial(),
                        version.summary(),
                        texts(version),
                        promises(version)));
            }
        }
        return versions;
    }

    private static List<PolicyVersion> byNumber(Policy policy) {
        return policy.published().stream()
                .sorted(Comparator.comparingInt(PolicyVersion::number))
                .toList();
    }

    private static Map<String, PolicyMarkdown> texts(PolicyVersion version) {
        Map<String, PolicyMarkdown> texts = new TreeMap<>();
        version.languages()
                .forEach(language -> texts.put(
                        language,
                        PolicyMarkdown.of(version.text(language).orElseThrow().markdown())));
        return texts;
    }

    private List<PromiseLine> promises(PolicyVersion version) {
        return entityManager
                .createQuery(
                        "select p from Promise p where p.policyVersionId = :version order by p.position", Promise.class)
                .setParameter("version", version.id())
                .getResultStream()
                .map(Promise::line)
                .toList();
    }

    private <T> List<T> list(String query, Class<T> type) {
        return entityManager.createQuery(query, type).getResultList();
    }
}
