package io.candor.ejb.policy;

import java.util.UUID;

/**
 * A draft of the current tenant's policy has been begun with the words of another version; observed in the same transaction.
 *
 * @param fromVersionId the version whose words it has
 * @param toVersionId the draft
 */
public record PolicyCopied(UUID fromVersionId, UUID toVersionId) {}
