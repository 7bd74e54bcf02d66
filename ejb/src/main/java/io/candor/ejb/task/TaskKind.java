package io.candor.ejb.task;

import java.time.Instant;
import java.util.Optional;

/**
 * One kind of work that is done later. A feature declares it as an application-scoped bean; the engine finds it by itself. Run at least
 * once: a node that dies behind the work and before its note makes it run again, so doing it twice must do no harm.
 *
 * @param <P> what the work must know; kept as JSON, so it holds ids rather than copies, and old ones must stay readable
 */
public interface TaskKind<P extends Record> {

    /** The name in the database and in figures, such as {@code mail-sending}; never changed, since waiting tasks carry it. */
    String name();

    /** The type of what the work must know. */
    Class<P> payload();

    /** How often and when it is tried again; {@link Retry#standard()} unless the kind says otherwise. */
    default Retry retry() {
        return Retry.standard();
    }

    /**
     * Does the work. The tenant for which it was scheduled has been entered; no transaction is open, so that what takes long (another
     * server's answer) holds none: session beans that it calls begin their own.
     *
     * @param payload what was written down
     * @param run which task it is, and which try
     * @throws PointlessTaskException if it can never succeed: it is given up at once
     * @throws RuntimeException if it failed this time
     */
    void run(P payload, TaskRun run);

    /**
     * Whether the work goes on later, under the same name; asked once behind each try that succeeded, where the tenant has been entered and
     * no transaction is open.
     *
     * @return when it is run again, UTC; empty if it is done
     */
    default Optional<Instant> again(P payload, TaskRun run) {
        return Optional.empty();
    }

    /**
     * Told once when the work is given up, after its last try; the tenant has been entered. Nothing is tried again if this fails, too.
     *
     * @param failure why the last try failed
     */
    default void giveUp(P payload, TaskRun run, RuntimeException failure) {
        // Most kinds have nothing to say: the log and the figures tell it.
    }
}
