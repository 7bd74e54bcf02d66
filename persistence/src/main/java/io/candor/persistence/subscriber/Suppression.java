package io.candor.persistence.subscriber;

/** Why nothing is sent to an address any more. */
public enum Suppression {
    /** Its server says that there is no such mailbox. */
    BOUNCED,
    /** Its owner has called a mail unwanted: nothing goes there but what is promised to holders of accounts. */
    COMPLAINED
}
