package io.candor.ejb.mail;

import java.util.UUID;

/** Where letters of the current tenant return to if they cannot be delivered. The feature that reads returned mail knows. */
public interface LetterReturns {

    /**
     * The envelope address of a letter.
     *
     * @param mail names it in its Message-ID
     * @param subject what it is about
     * @param domain of the tenant's own that leads to the platform's mailbox; null for the platform's
     * @return null if mail returns to the platform's sender
     */
    String path(UUID mail, UUID subject, String domain);
}
