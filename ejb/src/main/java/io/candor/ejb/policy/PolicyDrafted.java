package io.candor.ejb.policy;

import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.promise.PromiseLine;
import java.util.List;
import java.util.UUID;

/**
 * A version of the current tenant's policy has been begun; observed in the same transaction.
 *
 * @param versionId the version
 * @param promises what it promises, in order
 * @param outline its text in the tenant's default language, in which the promises stand
 */
public record PolicyDrafted(UUID versionId, List<PromiseLine> promises, PolicyOutline outline) {}
