package io.candor.ejb.pack;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.consent.ConsentStoring;
import io.candor.ejb.notice.NoticeGuard;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyText;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.processing.ProcessingRepository;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRepository;
import io.candor.persistence.request.RightRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores a pack that has been read: the tenant and everything of it, in one transaction. The current tenant must have been entered
 * before the transaction begins. Registers are replaced; published versions are only ever added, and compared word for word where they
 * are there.
 */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class PackStoring {

    private TenantRepository tenants;
    private PolicyRepository policies;
    private PromiseRepository promises;
    private ProcessingRepository processing;
    private ConsentStoring consent;
    private RightRepository rights;
    private CurrentTenant currentTenant;
    private NoticeGuard guard;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    PackStoring(
            TenantRepository tenants,
            PolicyRepository policies,
            PromiseRepository promises,
            ProcessingRepository processing,
            ConsentStoring consent,
            RightRepository rights,
            CurrentTenant currentTenant,
            NoticeGuard guard,
            ApplicationClock clock,
            AuditLog audit) {
        this.tenants = tenants;
        this.policies = policies;
        this.promises = promises;
        this.processing = processing;
        this.consent = consent;
        this.rights = rights;
        this.currentTenant = currentTenant;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected PackStoring() {}

    /**
     * Stores a pack as the current tenant.
     *
     * @throws BrokenTenantPackException if it would change a version that is published already, or if one of its versions would take
     *     effect sooner than the version before it promises; what has taken effect already is history
     * @throws io.candor.persistence.tenant.TenantTakenException if another tenant has its slug or one of its host names
     */
    public void store(TenantPack pack) {
        Optional<Tenant> known = tenants.findBySlug(pack.slug().value());
        Tenant tenant = known.orElseGet(() -> register(pack));
        tenant.describe(pack.profile(), pack.brand(), pack.domains(), clock.instant());
        tenant.importedFrom(pack.hash());
        tenants.flush();
        rights.replace(pack.rights());
        processing.replaceProcessors(pack.processors());
        processing.replaceRetention(pack.retention());
        var wanted = pack.consent();
        consent.store(wanted.categories(), wanted.entries(), wanted.banner(), wanted.origins());
        storePolicy(pack);
        audit.record(
                known.isPresent() ? PackAction.UPDATED : PackAction.CREATED,
                Thing.tenant(tenant.id(), tenant.slug()),
                Changes.with("pack", pack.hash()));
    }

    private Tenant register(TenantPack pack) {
        var tenant = new Tenant(currentTenant.id(), pack.slug(), pack.profile(), pack.brand(), clock.instant());
        tenants.add(tenant);
        return tenant;
    }

    private void storePolicy(TenantPack pack) {
        Policy policy = policies.findLocked().orElseGet(this::firstPolicy);
        var faults = new ArrayList<PackFault>();
        for (TenantPack.Version version : pack.versions()) {
            Optional<PolicyVersion> published = policy.published().stream()
                    .filter(candidate -> candidate.number() == version.number())
                    .findFirst();
            if (published.isPresent()) {
                complete(published.get(), version, faults);
            } else {
                publish(policy, version, pack.profile().defaultLanguage());
            }
        }
        policies.flush();
        guard.breaches(clock.instant()).forEach(breach -> faults.add(tooEarly(breach)));
        if (!faults.isEmpty()) {
            throw new BrokenTenantPackException(pack.slug().value(), faults);
        }
    }

    private static PackFault tooEarly(NoticeCalendar.Breach breach) {
        var promised = breach.barrier().promised();
        return new PackFault(
                "policy/" + breach.publication().number() + "/version.yaml",
                0,
                "this version takes effect sooner than the one before it promises in " + promised.code() + ": “"
                        + promised.sentence() + "” It may take effect from "
                        + breach.barrier().earliest() + " on");
    }

    private Policy firstPolicy() {
        var policy = new Policy();
        policies.add(policy);
        return policy;
    }

    private void publish(Policy policy, TenantPack.Version version, String defaultLanguage) {
        var draft = policy.draft(version.label(), version.material(), version.summary(), clock.instant());
        version.texts().forEach(draft::write);
        draft.adopt();
        policy.schedule(draft.number(), version.publishedAt(), version.effectiveAt());
        var outline = PolicyOutline.of(version.texts().get(defaultLanguage).html());
        policies.flush();
        int position = 0;
        for (PromiseLine line : version.promises()) {
            promises.add(new Promise(draft.id(), position++, line, outline));
        }
    }

    /** Adds translations that have come since; whatever else differs from what was published is a fault. */
    private static void complete(PolicyVersion published, TenantPack.Version version, List<PackFault> faults) {
        String folder = "policy/" + version.number() + "/";
        if (!published.effectiveAt().equals(version.effectiveAt())
                || !published.label().equals(version.label())) {
            faults.add(new PackFault(folder + "version.yaml", 0, "this version is published and can no longer change"));
        }
        version.texts().forEach((language, text) -> {
            Optional<PolicyText> there = published.text(language);
            if (there.isEmpty()) {
                published.translate(language, text);
            } else if (!sameText(there.get(), text)) {
                faults.add(
                        new PackFault(folder + language + ".md", 0, "this text is published and can no longer change"));
            }
        });
    }

    private static boolean sameText(PolicyText published, PolicyMarkdown text) {
        return published.sha256().equals(text.sha256());
    }
}
