package io.candor.ejb.onboarding.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * Opens the current tenant's centre for the time of one page: everything is stored as it will be when the centre goes live, the page is
 * made of it by the same code as ever, and the transaction is taken back. No session bean, because a page cannot be made inside of one.
 */
@ApplicationScoped
public class TrialOpening {

    private final UserTransaction transaction;
    private final TrialFilling filling;

    @Inject
    TrialOpening(UserTransaction transaction, TrialFilling filling) {
        this.transaction = transaction;
        this.filling = filling;
    }

    /** For the container's proxy. */
    protected TrialOpening() {
        this(null, null);
    }

    /** The time in which a centre is open on trial. */
    public interface Trial {

        /** Ends it; nothing that was stored in it stays. */
        void end();
    }

    /** Opens the centre until the trial ends; in the meantime this thread is in its transaction. */
    public Trial open() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction for a trial", e);
        }
        boolean filled = false;
        try {
            filling.fill();
            filled = true;
        } finally {
            if (!filled) {
                takeBack();
            }
        }
        return this::takeBack;
    }

    private void takeBack() {
        try {
            transaction.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("a trial could not be taken back", e);
        }
    }
}
