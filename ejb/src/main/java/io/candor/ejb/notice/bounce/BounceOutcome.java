package io.candor.ejb.notice.bounce;

/** What became of a mail in the mailbox for returned mail. */
public enum BounceOutcome {
    /** It was ours, and what it says is noted. */
    NOTED(true),
    /** It was ours, and says nothing that matters. */
    NOTHING(true),
    /** A report without our signature, or with a wrong one: nothing of it is believed. */
    FORGED(false),
    /** No report: an answer of somebody absent, a letter, or nothing that can be read. */
    OTHER(false);

    private final boolean over;

    BounceOutcome(boolean over) {
        this.over = over;
    }

    /** Whether nobody needs the mail any more. */
    boolean isOver() {
        return over;
    }
}
