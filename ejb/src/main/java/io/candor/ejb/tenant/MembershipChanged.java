package io.candor.ejb.tenant;

/**
 * Somebody has become a member of the current tenant, or is none any more. Observed in the same transaction.
 *
 * @param subject the account
 */
public record MembershipChanged(String subject) {}
