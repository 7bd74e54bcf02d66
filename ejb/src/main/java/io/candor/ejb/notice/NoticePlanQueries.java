package io.candor.ejb.notice;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Publication;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.NoticeDuties;
import io.candor.persistence.notice.NoticeDuties.Barrier;
import io.candor.persistence.promise.PromiseRule.Channel;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells members from when on a version may take effect if it is published now, before they choose a day. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class NoticePlanQueries {

    private PolicyQueries policies;
    private PolicyDraftQueries drafts;
    private PromiseQueries promises;
    private TenantQueries tenants;
    private ApplicationClock clock;

    @Inject
    NoticePlanQueries(
            PolicyQueries policies,
            PolicyDraftQueries drafts,
            PromiseQueries promises,
            TenantQueries tenants,
            ApplicationClock clock) {
        this.policies = policies;
        this.drafts = drafts;
        this.promises = promises;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticePlanQueries() {}

    /**
     * A time in which one published version is in force, and may be followed by the version that is planned.
     *
     * @param outgoing number of the version in force in that time
     * @param earliestAt from when on the planned version may follow it, UTC
     * @param until when the next version that is published already takes effect, UTC; empty for the last one
     * @param forbidding the promise that forbids an earlier effect; empty if none does
     * @param highlighting whether the notice must highlight what changes
     * @param awaited by which channels people must have been told before the version takes effect
     */
    public record Opening(
            int outgoing,
            Instant earliestAt,
            Optional<Instant> until,
            Optional<Forbidding> forbidding,
            boolean highlighting,
            Set<Channel> awaited) {

        /** Whether the version can take effect in that time at all. */
        public boolean isOpen() {
            return until.isEmpty() || earliestAt.isBefore(until.get());
        }
    }

    /** A promise by its short name, and its sentence. */
    public record Forbidding(String code, String sentence) {}

    /**
     * When a version may take effect if it is published now; empty before the first version, which may do so at once.
     *
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     */
    public List<Opening> openings(int number) {
        boolean material = drafts.version(number).material();
        Instant now = clock.instant();
        List<Publication> others = policies.publications().stream()
                .filter(version -> version.number() != number)
                .sorted(Comparator.comparing(Publication::effectiveAt))
                .toList();
        var openings = new ArrayList<Opening>();
        for (int i = 0; i < others.size(); i++) {
            Optional<Instant> until =
                    i + 1 < others.size() ? Optional.of(others.get(i + 1).effectiveAt()) : Optional.empty();
            if (until.isEmpty() || until.get().isAfter(now)) {
                openings.add(opening(others.get(i), until, material, now));
            }
        }
        return List.copyOf(openings);
    }

    private Opening opening(Publication outgoing, Optional<Instant> until, boolean material, Instant now) {
        NoticeDuties duties = NoticeQueries.duties(promises.ofVersion(outgoing.id()));
        Instant start = outgoing.effectiveAt().isAfter(now) ? outgoing.effectiveAt() : now;
        Optional<Barrier> barrier = duties.barrier(now, material, tenants.zone())
                .filter(found -> found.earliest().isAfter(start));
        return new Opening(
                outgoing.number(),
                barrier.map(Barrier::earliest).orElse(start),
                until,
                barrier.map(found ->
                        new Forbidding(found.promised().code(), found.promised().sentence())),
                duties.highlighting(material).isPresent(),
                duties.awaited(material));
    }
}
