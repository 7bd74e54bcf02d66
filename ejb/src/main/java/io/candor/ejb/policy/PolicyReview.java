package io.candor.ejb.policy;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.policy.PolicyQueries.Pair;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.policy.NoPolicyInForceException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyRepository;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Shows members a version that nobody outside sees yet beside the one that it will follow. Roles are those in the current tenant. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class PolicyReview {

    private PolicyRepository policies;
    private TenantQueries tenants;

    @Inject
    PolicyReview(PolicyRepository policies, TenantQueries tenants) {
        this.policies = policies;
        this.tenants = tenants;
    }

    /** For the container's proxy. */
    protected PolicyReview() {}

    /**
     * Two versions and what differs in the default language; the policy stays locked until the transaction ends.
     *
     * @param from a published version
     * @param to an approved or published version
     * @throws NoPolicyInForceException if the tenant has no policy
     * @throws NoSuchPolicyVersionException if there is no such version, or the older one is not published
     * @throws PolicyTransitionException if the newer one is a draft, whose text may still change, or was withdrawn
     */
    public Pair pair(int from, int to) {
        var policy = policies.getLocked();
        PolicyVersion before = policy.get(from);
        PolicyVersion after = policy.get(to);
        if (before.stage() != PolicyVersion.Stage.PUBLISHED) {
            throw new NoSuchPolicyVersionException(from);
        }
        if (after.stage() != PolicyVersion.Stage.APPROVED && after.stage() != PolicyVersion.Stage.PUBLISHED) {
            throw new PolicyTransitionException("error.change-not-closed", to);
        }
        return PolicyQueries.pair(before, after, tenants.languages().get(0));
    }
}
