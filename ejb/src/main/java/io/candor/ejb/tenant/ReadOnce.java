package io.candor.ejb.tenant;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a request that changes nothing has read of its tenant and of its caller's membership, so that it is asked for once and not by each
 * bean of a page. Does nothing until whoever answers a page begins it: commands, tasks and timers always ask the database. Ends with the
 * request, so who is removed is no member at the next.
 */
@RequestScoped
public class ReadOnce {

    private final Map<Record, Object> read = new HashMap<>();
    private boolean begun;

    /** From now on until the request ends, what was read is not read again. */
    public void begin() {
        begun = true;
    }

    /**
     * What a key stands for.
     *
     * @param key of a type of its own for each kind of thing
     * @param reading how it is read; what it throws is thrown, and not kept
     */
    @SuppressWarnings("unchecked")
    <T> T get(Record key, Supplier<T> reading) {
        if (!begun) {
            return reading.get();
        }
        T found = (T) read.get(key);
        if (found == null) {
            found = reading.get();
            read.put(key, found);
        }
        return found;
    }
}
