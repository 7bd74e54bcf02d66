package io.candor.ejb.policy;

import io.candor.persistence.policy.PolicyOutline;
import java.util.List;

/** Placeholder replaced below. */
final class PolicyComparer {
    PolicyComparer(PolicyOutline before, PolicyOutline after) {}

    PolicyComparison compare() {
        return new PolicyComparison(List.of());
    }
}
