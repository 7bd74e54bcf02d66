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

    /** Whether the relay itself is in trouble, or hung up, whatever the mail. */
    public boolean isOfTheLine() {
        return !getMessage().startsWith("SMTP ") && !lasting || getMessage().startsWith("SMTP 421");
    }

    /** Whether the server says that there is no such mailbox. */
    public boolean isOfTheMailbox() {
        // 5.1.7 and 5.1.8 are about the sender's address (RFC 3463): no recipient is to be given up for that.
        return lasting && getMessage().matches("SMTP 5[0-9]{2} 5\\.1\\.(?![78]$)[0-9]+|SMTP 55[013]");
    }

    /** Whether trying again is in vain. */
    public boolean isLasting() {
        return lasting;
    }
}
