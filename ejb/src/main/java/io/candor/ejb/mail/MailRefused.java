package io.candor.ejb.mail;

import java.util.UUID;

/**
 * A mail of the current tenant will never arrive. Observed in the transaction that notes it.
 *
 * @param purpose why it was written; {@link #RETURNED} if it came back, which does not say that
 * @param subjectId what it was about; null for nothing in particular
 * @param reason what the relay said, without an address
 */
public record MailRefused(String purpose, UUID subjectId, String reason) {

    /** Instead of the purpose of a mail that the relay had taken. */
    public static final String RETURNED = "returned";
}
