package io.candor.ejb.notice.sight;

/**
 * There is evidence from now on that the notice of a version was shown in the current tenant's product; observed in the same transaction, in
 * which the policy is locked.
 *
 * @param number of the version
 */
public record PlatformTold(int number) {}
