package io.candor.ejb.policy;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.ejb.tenant.AllowedTo;
import io.candor.persistence.policy.DuplicateVersionLabelException;
import io.candor.persistence.policy.NoPolicyInForceException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/**
 * Takes a policy version from draft to force. Every step locks the policy, so that numbers, labels and effective instants stay unique
 * however many people work at once. Roles are those in the current tenant.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class PolicyPublishing {

    private PolicyRepository policies;
    private ApplicationClock clock;
    private Event<PolicyScheduled> scheduled;
    private Event<PublicContentChanged> changed;

    @Inject
    PolicyPublishing(
            PolicyRepository policies,
            ApplicationClock clock,
            Event<PolicyScheduled> scheduled,
            Event<PublicContentChanged> changed) {
        this.policies = policies;
        this.clock = clock;
        this.scheduled = scheduled;
        this.changed = changed;
    }

    /** For the container's proxy. */
    protected PolicyPublishing() {}

    /**
     * Begins a version.
     *
     * @param label what people call it
     * @param material whether it changes what people can expect
     * @param summary what it changes
     * @param texts by language
     * @return its number
     * @throws DuplicateVersionLabelException if another version is called so
     */
    @AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
    public int draft(String label, boolean material, LocalizedText summary, Map<String, PolicyMarkdown> texts) {
        Policy policy = policies.findLocked().orElseGet(this::first);
        var draft = policy.draft(label, material, summary, clock.instant());
        texts.forEach(draft::write);
        return draft.number();
    }

    /**
     * Closes a draft's texts.
     *
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is no draft
     */
    public void approve(int number) {
        policies.getLocked().get(number).approve();
    }

    /**
     * Publishes an approved version now, to take effect at an instant.
     *
     * @param effectiveAt UTC; now or later
     * @throws NoPolicyInForceException if the tenant has no policy
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not approved, the instant has passed, or another version takes effect then
     */
    public void schedule(int number, Instant effectiveAt) {
        var version = policies.getLocked().schedule(number, clock.instant(), effectiveAt);
        scheduled.fire(new PolicyScheduled(version.id(), number, effectiveAt));
        changed.fire(new PublicContentChanged());
    }

    /**
     * Takes a published version back before it takes effect.
     *
     * @throws NoPolicyInForceException if the tenant has no policy
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is in force or was, or was never published
     */
    public void withdraw(int number) {
        policies.getLocked().withdraw(number, clock.instant());
        changed.fire(new PublicContentChanged());
    }

    private Policy first() {
        var policy = new Policy();
        policies.add(policy);
        return policy;
    }
}
