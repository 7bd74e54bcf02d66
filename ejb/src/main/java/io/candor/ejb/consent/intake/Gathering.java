package io.candor.ejb.consent.intake;

/**
 * Whether the next transaction waits for a moment until as many wait as were just answered or waited already: two transactions that take
 * turns with half of the callers each would let everybody wait for both. Worth it while callers come back at once. Where they do not, because
 * each comes once, it is tried again only after a pause of some transactions, which doubles with each try in vain.
 */
final class Gathering {

    /** So many transactions at most go by until it is tried again. */
    private static final int LONGEST_PAUSE = 32;

    private int expected;
    private int round;
    private int pause;
    private int left;

    /**
     * After a transaction.
     *
     * @param answered how many it has answered
     * @param waiting how many wait already
     * @return whether to wait for more
     */
    boolean begins(int answered, int waiting) {
        expected = Math.min(answered + waiting, ConsentQueue.LARGEST_BATCH);
        if (answered < 2 || waiting >= expected) {
            return false;
        }
        if (left > 0) {
            left--;
            return false;
        }
        round++;
        return true;
    }

    /** Which one it is, so that the end of an earlier one ends no later one. */
    int round() {
        return round;
    }

    /** Whether all that were expected wait. */
    boolean isComplete(int waiting) {
        if (waiting < expected) {
            return false;
        }
        pause = 0;
        return true;
    }

    /** The moment is over, and not all have come. */
    void missed() {
        pause = Math.min(Math.max(1, 2 * pause), LONGEST_PAUSE);
        left = pause;
    }
}
