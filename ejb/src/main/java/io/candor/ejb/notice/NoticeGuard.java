package io.candor.ejb.notice;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Publication;
import io.candor.ejb.policy.PolicyScheduled;
import io.candor.ejb.policy.PolicyWithdrawn;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.ChangesNotHighlightedException;
import io.candor.persistence.notice.NotEditorialException;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.notice.NoticeCalendar.Breach;
import io.candor.persistence.notice.NoticeDuties;
import io.candor.persistence.notice.NoticeOverride;
import io.candor.persistence.notice.NoticeOverrideRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Refuses what would break the current tenant's own promises about notices. Looks on in the transaction in which a version is published
 * or withdrawn, while the policy is locked, so that two people at once cannot get round it.
 */
@Dependent
public class NoticeGuard {

    private final PolicyQueries policies;
    private final PromiseQueries promises;
    private final ChangeQueries changes;
    private final TenantQueries tenants;
    private final NoticeOverrideRepository overrides;
    private final ApplicationClock clock;

    @Inject
    NoticeGuard(
            PolicyQueries policies,
            PromiseQueries promises,
            ChangeQueries changes,
            TenantQueries tenants,
            NoticeOverrideRepository overrides,
            ApplicationClock clock) {
        this.policies = policies;
        this.promises = promises;
        this.changes = changes;
        this.tenants = tenants;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Versions of the current tenant that would take effect sooner than promised, in order; those whose promise was overridden are left
     * out.
     *
     * @param from versions that took effect before this instant, UTC, are history and not judged
     */
    public List<Breach> breaches(Instant from) {
        return calendar().breaches(from);
    }

    void check(@Observes PolicyScheduled scheduled) {
        NoticeCalendar calendar = calendar();
        calendar.admit(scheduled.number(), scheduled.emergency().isPresent()).ifPresent(broken -> {
            var emergency = scheduled.emergency().orElseThrow();
            overrides.add(new NoticeOverride(
                    scheduled.versionId(), broken, emergency.reason(), emergency.by(), clock.instant()));
        });
        calendar.outgoing(scheduled.number())
                .ifPresent(outgoing -> checkChanges(outgoing, calendar.get(scheduled.number())));
    }

    /** What a version calls itself, and what its notice must highlight, against what really changes. */
    private void checkChanges(NoticeCalendar.Publication outgoing, NoticeCalendar.Publication version) {
        NoticeDuties duties = outgoing.duties();
        var highlighting = duties.highlighting(version.material());
        boolean editorial = !version.material() && duties.dependOnMateriality();
        if (highlighting.isEmpty() && !editorial) {
            return;
        }
        List<TypedChange> differences = changes.between(outgoing.number(), version.number());
        if (editorial) {
            differences.stream()
                    .filter(change -> change.type().isAdverse())
                    .findFirst()
                    .ifPresent(adverse -> {
                        throw new NotEditorialException(version.number(), adverse.heading());
                    });
        }
        boolean significant =
                differences.stream().anyMatch(change -> change.type().isSignificant());
        if (highlighting.isPresent() && !significant) {
            throw new ChangesNotHighlightedException(highlighting.orElseThrow());
        }
    }

    void check(@Observes PolicyWithdrawn withdrawn) {
        calendar().admitWithdrawal(clock.instant());
    }

    /** All published versions of the current tenant, with what each owes before the next. */
    public NoticeCalendar calendar() {
        Set<UUID> overridden =
                overrides.list().stream().map(NoticeOverride::policyVersionId).collect(Collectors.toSet());
        return new NoticeCalendar(
                policies.publications().stream()
                        .map(version -> publication(version, overridden.contains(version.id())))
                        .toList(),
                tenants.zone());
    }

    private NoticeCalendar.Publication publication(Publication version, boolean overridden) {
        return new NoticeCalendar.Publication(
                version.number(),
                version.material(),
                version.publishedAt(),
                version.effectiveAt(),
                overridden,
                NoticeQueries.duties(promises.ofVersion(version.id())));
    }
}
