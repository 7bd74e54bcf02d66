package io.candor.web.centre.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Whether a failure means that the database does not answer, which passes, rather than that a program is wrong. */
public final class Outage {

    /** When trying again may help. */
    public static final int RETRY_AFTER_SECONDS = 5;

    /** SQL states of connections that cannot be made or have broken. */
    private static final String CONNECTION = "08";

    /** What the server's pool says when it has no connection to give; not on the class path of the application. */
    private static final String POOL = "jakarta.resource.ResourceException";

    private static final int DEEPEST = 20;

    private Outage() {}

    /** Looks through all causes. */
    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            boolean noConnection = cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(CONNECTION);
            if (noConnection || POOL.equals(cause.getClass().getName())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
