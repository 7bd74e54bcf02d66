package io.candor.ejb.policy;

/**
 * A published version of the current tenant's policy has been taken back before it took effect; observed in the same transaction, and
 * may be refused there.
 *
 * @param number its number
 */
public record PolicyWithdrawn(int number) {}
