package io.candor.web.shared.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Whether a failure means that the database does not answer, which passes, rather than that a program is wrong. */
public final class Outage {

    /** When trying again may help. */
    public static final int RETRY_AFTER_SECONDS = 5;

    /** SQL states of connections that cannot be made or have broken. */
    private static final String CONNECTION = "08";

    /** What the server's pool says when it has no connection to give; not on the class path of the application. */
    private static final String POOL = "jakarta.resource.ResourceException";

    /** What the server says when a connection broke in the middle of a commit, so that nobody knows what became of it. */
    private static final String COMMIT = "jakarta.transaction.HeuristicMixedException";

    /** MySQL's driver, of a statement whose connection has been closed meanwhile. */
    private static final String CLOSED = "S1009";

    /** How what the server's pool says begins: the transaction is over already, there is no connection. */
    private static final String POOL_CODE = "IJ03";

    private static final int DEEPEST = 20;

    private Outage() {}

    /** Looks through all causes, and through what happened on the way back from them. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, 0);
    }

    private static boolean isBehind(Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST) {
            return false;
        }
        return isConnectionGone(failure)
                || isBehind(failure.getCause(), depth + 1)
                || Stream.of(failure.getSuppressed()).anyMatch(other -> isBehind(other, depth + 1));
    }

    private static boolean isConnectionGone(Throwable failure) {
        String type = failure.getClass().getName();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLException sql && isGone(sql.getSQLState(), sql.getMessage())
                || type.equals(POOL)
                || type.equals(COMMIT);
    }

    private static boolean isGone(String state, String message) {
        boolean gone = state != null && (state.startsWith(CONNECTION) || state.equals(CLOSED));
        return gone || message != null && message.startsWith(POOL_CODE);
    }
}
