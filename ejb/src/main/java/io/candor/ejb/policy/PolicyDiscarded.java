package io.candor.ejb.policy;

import java.util.UUID;

/**
 * A draft of the current tenant's policy is thrown away; observed in the same transaction, before it is gone.
 *
 * @param versionId the version
 */
public record PolicyDiscarded(UUID versionId) {}
