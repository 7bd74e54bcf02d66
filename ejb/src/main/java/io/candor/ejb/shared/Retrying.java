package io.candor.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Repeats a whole transaction that the database broke off so that others could go on: a deadlock (1213), a lock waited for too long
 * (1205), or a row that somebody else changed first. What is repeated must begin its own transaction.
 */
@ApplicationScoped
public class Retrying {

    private static final int MOST_TRIES = 5;
    private static final long LONGEST_PAUSE_NANOS = 50_000_000;

    /** MySQL's lock wait time-out and deadlock; H2's deadlock and lock time-out. */
    private static final Set<Integer> PASSING = Set.of(1205, 1213, 40001, 50200);

    /**
     * Does something, up to five times with a short random pause, as long as it fails for a passing reason.
     *
     * @throws RuntimeException the last failure, or the first that is not passing
     */
    public void run(Runnable transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == MOST_TRIES || !isPassing(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS * attempt));
            }
        }
    }

    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean lock = cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException;
            if (lock || cause instanceof SQLException sql && PASSING.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
