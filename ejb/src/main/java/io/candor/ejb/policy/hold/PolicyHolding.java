package io.candor.ejb.policy.hold;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Holds a published version of the current tenant back until something else has happened, and lets it go. For other features of the
 * service layer, which know why; in their transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PolicyHolding {

    private PolicyRepository policies;
    private AuditLog audit;
    private Event<Object> events;
    private ApplicationClock clock;

    @Inject
    PolicyHolding(PolicyRepository policies, AuditLog audit, @Any Event<Object> events, ApplicationClock clock) {
        this.policies = policies;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PolicyHolding() {}

    /** Locks the policy until the transaction ends: for those who lock something of their own behind it, always in this order. */
    public void lock() {
        policies.getLocked();
    }

    /** Keeps a version from taking effect, whatever its day, until it is released. */
    public void hold(int number) {
        policies.getLocked().hold(number);
    }

    /**
     * Moves the day of a version that is held; an earlier one changes nothing.
     *
     * @param earliest UTC
     */
    public void postpone(int number, Instant earliest) {
        Policy policy = policies.getLocked();
        Instant before = policy.get(number).effectiveAt();
        policy.postpone(number, earliest, clock.instant());
        told(policy.get(number), before);
    }

    /**
     * Lets a version take effect, on its day or later.
     *
     * @param earliest not before this, UTC
     */
    public void release(int number, Instant earliest) {
        Policy policy = policies.getLocked();
        Instant before = policy.get(number).effectiveAt();
        if (policy.release(number, earliest, clock.instant())) {
            events.fire(new PublicContentChanged());
            told(policy.get(number), before);
            Instant day = policy.get(number).effectiveAt();
            events.fire(new PolicyReleased(number, day, day.isAfter(before)));
        }
    }

    private void told(PolicyVersion version, Instant before) {
        if (!version.effectiveAt().equals(before)) {
            events.fire(new PublicContentChanged());
            audit.record(
                    HoldAction.POSTPONED,
                    Thing.of("policy-version", version.number(), version.label()),
                    Changes.of("effectiveAt", before, version.effectiveAt()));
        }
    }
}
