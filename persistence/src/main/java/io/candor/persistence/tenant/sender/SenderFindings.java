package io.candor.persistence.tenant.sender;

/**
 * What the DNS says about a sender's domain.
 *
 * @param key whether the key in use is there
 * @param nextKey whether the key that is to follow is there
 * @param returning whether the name to which mail returns leads to the platform
 * @param dmarc the policy that the domain publishes, such as {@code none}; null if it publishes none
 */
public record SenderFindings(boolean key, boolean nextKey, boolean returning, String dmarc) {}
