package io.candor.ejb.policy;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.policy.DuplicateVersionLabelException;
import io.candor.persistence.policy.NoPolicyInForceException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Reason;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private TenantQueries tenants;
    private AuditLog audit;
    private Event<Object> events;

    @Resource
    private SessionContext session;

    @Inject
    PolicyPublishing(
            PolicyRepository policies,
            ApplicationClock clock,
            TenantQueries tenants,
            AuditLog audit,
            @Any Event<Object> events) {
        this.policies = policies;
        this.clock = clock;
        this.tenants = tenants;
        this.audit = audit;
        this.events = events;
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
     * @param promises what it promises, each with its sentence in the text of the tenant's default language
     * @return its number
     * @throws DuplicateVersionLabelException if another version is called so
     * @throws io.candor.persistence.promise.UnfoundedPromiseException if a section does not say the sentence of a promise
     */
    @AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
    public int draft(
            String label,
            boolean material,
            LocalizedText summary,
            Map<String, PolicyMarkdown> texts,
            List<PromiseLine> promises) {
        Policy policy = policies.findLocked().orElseGet(this::first);
        var draft = policy.draft(label, material, summary, clock.instant());
        texts.forEach(draft::write);
        draft.openFor(session.getCallerPrincipal().getName(), clock.instant());
        policies.flush();
        PolicyMarkdown text = texts.get(tenants.languages().get(0));
        events.fire(new PolicyDrafted(draft.id(), promises, PolicyOutline.of(text == null ? "" : text.html())));
        audit.record(PolicyAction.DRAFTED, thing(draft), Changes.with("material", material));
        return draft.number();
    }

    /**
     * Publishes an approved version now, to take effect at an instant.
     *
     * @param effectiveAt UTC; now or later
     * @throws NoPolicyInForceException if the tenant has no policy
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not approved, the instant has passed, or another version takes effect then
     * @throws io.candor.persistence.notice.NoticeTooShortException if the outgoing version promises people more notice
     * @throws io.candor.persistence.notice.ChangesNotHighlightedException if the outgoing version promises to highlight what changes,
     *     and no change is significant
     * @throws io.candor.persistence.notice.NotEditorialException if it calls itself editorial, so that less is owed, and is not
     */
    public void schedule(int number, Instant effectiveAt) {
        publish(number, effectiveAt, Optional.empty());
    }

    /**
     * Publishes an approved version now, to take effect sooner than the outgoing version promised. For emergencies: the promise that is
     * broken and the reason are shown in public for ever.
     *
     * @param effectiveAt UTC; now or later
     * @param reason why, in the owner's words
     * @throws io.candor.persistence.notice.NeedlessOverrideException if no promise forbids the instant
     * @throws NoPolicyInForceException if the tenant has no policy
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is not approved, the instant has passed, or another version takes effect then
     */
    @AllowedTo(OWNER)
    public void override(int number, Instant effectiveAt, Reason reason) {
        String owner = session.getCallerPrincipal().getName();
        publish(number, effectiveAt, Optional.of(new PolicyScheduled.Emergency(reason, owner)));
    }

    private void publish(int number, Instant effectiveAt, Optional<PolicyScheduled.Emergency> emergency) {
        var version = policies.getLocked().schedule(number, clock.instant(), effectiveAt);
        events.fire(new PolicyScheduled(version.id(), number, effectiveAt, emergency));
        events.fire(new PublicContentChanged());
        audit.record(
                emergency.isPresent() ? PolicyAction.OVERRIDDEN : PolicyAction.SCHEDULED,
                thing(version),
                Changes.with("effectiveAt", effectiveAt)
                        .and(
                                "reason",
                                null,
                                emergency
                                        .map(PolicyScheduled.Emergency::reason)
                                        .map(Reason::text)
                                        .orElse(null)));
    }

    /**
     * Takes a published version back before it takes effect.
     *
     * @throws NoPolicyInForceException if the tenant has no policy
     * @throws NoSuchPolicyVersionException if there is no such version
     * @throws PolicyTransitionException if it is in force or was, or was never published
     * @throws io.candor.persistence.notice.NoticeTooShortException if a later version would then follow one that promises people more
     *     notice than it has
     */
    public void withdraw(int number) {
        Policy policy = policies.getLocked();
        policy.withdraw(number, clock.instant());
        events.fire(new PolicyWithdrawn(number));
        events.fire(new PublicContentChanged());
        audit.record(PolicyAction.WITHDRAWN, thing(policy.get(number)));
    }

    private static Thing thing(PolicyVersion version) {
        return Thing.of("policy-version", version.number(), version.label());
    }

    private Policy first() {
        var policy = new Policy();
        policies.add(policy);
        return policy;
    }
}
