package io.candor.ejb.change;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.policy.PolicyQueries.Pair;
import io.candor.ejb.policy.PolicyReview;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.change.ChangeDecision;
import io.candor.persistence.change.ChangeDecisionRepository;
import io.candor.persistence.change.ChangeSettledException;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.NoSuchChangeException;
import io.candor.persistence.shared.Reason;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Confirms or corrects the types that the rules gave to the changes of a version, from its approval until it takes effect. Roles are
 * those in the current tenant.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class ChangeTyping {

    private PolicyReview review;
    private PromiseQueries promises;
    private ChangeDecisionRepository decisions;
    private ApplicationClock clock;
    private AuditLog audit;
    private Event<PublicContentChanged> changed;

    @Resource
    private SessionContext session;

    @Inject
    ChangeTyping(
            PolicyReview review,
            PromiseQueries promises,
            ChangeDecisionRepository decisions,
            ApplicationClock clock,
            AuditLog audit,
            Event<PublicContentChanged> changed) {
        this.review = review;
        this.promises = promises;
        this.decisions = decisions;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /** For the container's proxy. */
    protected ChangeTyping() {}

    /**
     * Which change is meant.
     *
     * @param from number of a published version
     * @param to number of the version that follows it
     * @param anchor the section; empty for words before the first heading
     * @param found the type that the rules gave it
     */
    public record Subject(int from, int to, String anchor, ChangeType found) {}

    /**
     * The typed changes from a published version to one that is approved or published.
     *
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     * @throws io.candor.persistence.policy.PolicyTransitionException if the newer one is a draft or was withdrawn
     */
    public List<TypedChange> changes(int from, int to) {
        Pair pair = review.pair(from, to);
        return ChangeQueries.decided(ChangeQueries.found(pair, promises), decisions.list(pair.fromId(), pair.toId()));
    }

    /**
     * Decides the type of a change. Earlier decisions about it are kept, the latest counts.
     *
     * @param type the type that it has from now on; the one found, to confirm it
     * @param reason why, shown in public
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     * @throws io.candor.persistence.policy.PolicyTransitionException if the newer one is a draft or was withdrawn
     * @throws NoSuchChangeException if the two versions do not differ there in that way
     * @throws ChangeSettledException if the newer one has taken effect
     */
    public void decide(Subject change, ChangeType type, Reason reason) {
        Pair pair = review.pair(change.from(), change.to());
        if (pair.effectiveAt() != null && !pair.effectiveAt().isAfter(clock.instant())) {
            throw new ChangeSettledException();
        }
        boolean there = ChangeQueries.found(pair, promises).stream()
                .anyMatch(found -> found.anchor().equals(change.anchor()) && found.found() == change.found());
        if (!there) {
            throw new NoSuchChangeException();
        }
        decisions.add(new ChangeDecision(
                new ChangeDecision.Subject(pair.fromId(), pair.toId(), change.anchor(), change.found()),
                type,
                reason,
                session.getCallerPrincipal().getName(),
                clock.instant()));
        changed.fire(new PublicContentChanged());
        audit.record(
                ChangeAction.DECIDED,
                Thing.of("policy-change", change.from() + "-" + change.to() + "#" + change.anchor()),
                Changes.of("type", change.found(), type).and("reason", null, reason.text()));
    }
}
