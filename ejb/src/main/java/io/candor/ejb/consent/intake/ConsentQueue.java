package io.candor.ejb.consent.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What waits for one tenant. While a transaction runs, what comes in gathers for the next one; there is never more than one at a time on a
 * node. Under load the next one is held back for a moment ({@link Gathering}). Bounded: whoever comes when it is full is refused at once.
 */
final class ConsentQueue {

    /** So many wait at most. */
    static final int LONGEST = 10_000;

    /** So many are stored at most in one transaction. */
    static final int LARGEST_BATCH = 512;

    private final ArrayDeque<PendingConsent> waiting = new ArrayDeque<>();
    private final Executor executor;
    private final Executor later;
    private final Consumer<List<PendingConsent>> storing;
    private final Gathering gathering = new Gathering();
    private State state = State.IDLE;

    /**
     * @param executor where the work is done
     * @param later the same, after a moment that is short beside a transaction
     * @param storing stores and answers a batch; throws nothing
     */
    ConsentQueue(Executor executor, Executor later, Consumer<List<PendingConsent>> storing) {
        this.executor = executor;
        this.later = later;
        this.storing = storing;
    }

    private enum State {
        IDLE,
        /** More are expected in a moment. */
        GATHERING,
        WORKING
    }

    /**
     * Puts a submission in the queue.
     *
     * @throws LedgerUnavailableException if too many wait already
     */
    void add(PendingConsent pending) {
        synchronized (this) {
            if (waiting.size() >= LONGEST) {
                throw new LedgerUnavailableException("too many choices wait", 2, null);
            }
            waiting.add(pending);
            if (state == State.WORKING || state == State.GATHERING && !gathering.isComplete(waiting.size())) {
                return;
            }
            state = State.WORKING;
        }
        executor.execute(this::work);
    }

    /** How many wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** Stores one batch, and comes back for the next behind other tenants' work. */
    private void work() {
        List<PendingConsent> batch = take();
        try {
            if (!batch.isEmpty()) {
                storing.accept(batch);
            }
        } finally {
            goOn(batch.size());
        }
    }

    private synchronized List<PendingConsent> take() {
        var batch = new ArrayList<PendingConsent>(Math.min(waiting.size(), LARGEST_BATCH));
        while (!waiting.isEmpty() && batch.size() < LARGEST_BATCH) {
            PendingConsent next = waiting.poll();
            // Whoever has given up is not stored behind their back.
            if (!next.answer().isDone()) {
                batch.add(next);
            }
        }
        return batch;
    }

    private void goOn(int answered) {
        synchronized (this) {
            if (gathering.begins(answered, waiting.size())) {
                state = State.GATHERING;
                int round = gathering.round();
                later.execute(() -> endGathering(round));
                return;
            }
            state = waiting.isEmpty() ? State.IDLE : State.WORKING;
            if (state == State.IDLE) {
                return;
            }
        }
        executor.execute(this::work);
    }

    /** Enough has been waited; unless so many came that the work has begun already. */
    private void endGathering(int round) {
        synchronized (this) {
            if (state != State.GATHERING || round != gathering.round()) {
                return;
            }
            gathering.missed();
            state = waiting.isEmpty() ? State.IDLE : State.WORKING;
            if (state == State.IDLE) {
                return;
            }
        }
        work();
    }
}
