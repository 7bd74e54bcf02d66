package io.candor.ejb.mail;

/** The relay did not take a mail. The message holds no address. */
public class MailFailureException extends RuntimeException {

    private final boolean lasting;

    /**
     * @param reason what the relay said, without addresses and names
     * @param lasting whether it would say the same each time
     */
    MailFailureException(String reason, boolean lasting) {
        super(reason);
        this.lasting = lasting;
    }

    /** Whether trying again is in vain. */
    public boolean isLasting() {
        return lasting;
    }
}
