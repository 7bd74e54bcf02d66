package io.candor.ejb.policy;

import io.candor.persistence.policy.PolicyOutline;
import java.util.UUID;

/**
 * Somebody wants a draft of the current tenant's policy approved; observed in the same transaction, and may be refused there.
 *
 * @param versionId the version
 * @param outline its text in the tenant's default language, in which its promises stand
 */
public record PolicySubmitted(UUID versionId, PolicyOutline outline) {}
