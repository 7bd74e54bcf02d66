package io.candor.ejb.mail;

import java.util.UUID;

/**
 * A mail of the current tenant will never arrive. Observed in the transaction that notes it.
 *
 * @param purpose why it was written
 * @param subjectId what it was about; null for nothing in particular
 * @param reason what the relay said, without an address
 */
public record MailRefused(String purpose, UUID subjectId, String reason) {}
