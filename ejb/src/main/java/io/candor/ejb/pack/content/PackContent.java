package io.candor.ejb.pack.content;

import io.candor.ejb.consent.ConsentStoring;
import io.candor.ejb.notice.NoticeGuard;
import io.candor.ejb.pack.BrokenTenantPackException;
import io.candor.ejb.pack.PackFault;
import io.candor.ejb.pack.TenantPack;
import io.candor.ejb.policy.hold.PolicyImported;
import io.candor.ejb.processing.ProcessorsChanged;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyText;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.processing.ProcessingRepository;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRepository;
import io.candor.persistence.request.RightRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what belongs to a tenant beside its profile: registers, inventory, policy and promises. Part of the caller's transaction and
 * under the caller's roles. Registers are replaced; published versions are only ever added, and compared word for word where they are
 * there.
 */
@Dependent
public class PackContent {

    private final PolicyRepository policies;
    private final PromiseRepository promises;
    private final ProcessingRepository processing;
    private final ConsentStoring consent;
    private final RightRepository rights;
    private final NoticeGuard guard;
    private final ApplicationClock clock;
    private final Event<PolicyImported> imports;
    private final Event<ProcessorsChanged> news;

    @Inject
    PackContent(
            PolicyRepository policies,
            PromiseRepository promises,
            ProcessingRepository processing,
            ConsentStoring consent,
            RightRepository rights,
            NoticeGuard guard,
            ApplicationClock clock,
            Event<PolicyImported> imports,
            Event<ProcessorsChanged> news) {
        this.policies = policies;
        this.promises = promises;
        this.processing = processing;
        this.consent = consent;
        this.rights = rights;
        this.guard = guard;
        this.clock = clock;
        this.imports = imports;
        this.news = news;
    }

    /**
     * Writes everything that a pack says beside the profile.
     *
     * @throws BrokenTenantPackException if it would change a version that is published already, or if one of its versions would take
     *     effect sooner than the version before it promises; what has taken effect already is history
     */
    public void store(TenantPack pack) {
        rights.replace(pack.rights());
        List<KnownProcessor> before = known(processing.lockProcessors().rows());
        processing.replaceProcessors(pack.processors());
        processing.replaceRetention(pack.retention());
        var wanted = pack.consent();
        consent.store(wanted.categories(), wanted.entries(), wanted.banner(), wanted.origins());
        storePolicy(pack);
        news.fire(new ProcessorsChanged(before, known(pack.processors())));
    }

    private static List<KnownProcessor> known(List<Processor> rows) {
        return rows.stream().map(Processor::known).toList();
    }

    private void storePolicy(TenantPack pack) {
        Policy policy = policies.findLocked().orElseGet(this::firstPolicy);
        var faults = new ArrayList<PackFault>();
        var fresh = new ArrayList<TenantPack.Version>();
        for (TenantPack.Version version : pack.versions()) {
            Optional<PolicyVersion> published = policy.published().stream()
                    .filter(candidate -> candidate.number() == version.number())
                    .findFirst();
            if (published.isPresent()) {
                complete(published.get(), version, faults);
            } else {
                publish(policy, version, pack.profile().defaultLanguage());
                fresh.add(version);
            }
        }
        policies.flush();
        guard.breaches(clock.instant()).forEach(breach -> faults.add(tooEarly(breach)));
        if (!faults.isEmpty()) {
            throw new BrokenTenantPackException(pack.slug().value(), faults);
        }
        fresh.stream()
                .filter(version -> version.effectiveAt().isAfter(clock.instant()))
                .map(version -> policy.get(version.number()))
                .forEach(version ->
                        imports.fire(new PolicyImported(version.id(), version.number(), version.effectiveAt())));
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
        // It may have been moved to a later day, because people were told late.
        if (published.effectiveAt().isBefore(version.effectiveAt())
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
