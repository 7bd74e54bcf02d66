package io.candor.web.shared.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds the memory that forms with files take while they are read, on this node: so much in all, and a part of it for one address, so that
 * nobody can take all of it from one place. What is announced counts, from before the first byte is read until it is sealed; whoever does
 * not announce a length counts as much as can be sent. Small forms, without files or with a short one, always find room.
 */
@ApplicationScoped
public class UploadRoom {

    /** Seconds after which it is worth trying again. */
    public static final int TRY_AGAIN_SECONDS = 20;

    private static final long MOST_BYTES = 8L * AttachedParts.MOST_BYTES;
    private static final long MOST_BYTES_OF_ONE = 2L * AttachedParts.MOST_BYTES;
    private static final long SMALL_BYTES = 65_536;

    private final Map<String, Long> taken = new HashMap<>();
    private long all;

    /** Room for one form, given back when it is closed. */
    public final class Place implements AutoCloseable {

        private final String address;
        private final long bytes;
        private final boolean free;
        private boolean closed;

        private Place(String address, long bytes, boolean free) {
            this.address = address;
            this.bytes = bytes;
            this.free = free;
        }

        /** Whether there is room; without it nothing of the form may be read. */
        public boolean isFree() {
            return free;
        }

        @Override
        public void close() {
            if (free && bytes > 0 && !closed) {
                closed = true;
                giveBack(address, bytes);
            }
        }
    }

    /** Takes the room that a form needs. */
    public Place enter(HttpServletRequest request) {
        return enter(CallerNetwork.of(request).digits(), request.getContentLengthLong());
    }

    Place enter(String address, long announced) {
        long bytes = announced < 0 ? AttachedParts.MOST_BYTES : Math.min(announced, AttachedParts.MOST_BYTES);
        return bytes <= SMALL_BYTES ? new Place(address, 0, true) : new Place(address, bytes, take(address, bytes));
    }

    private synchronized boolean take(String address, long bytes) {
        long own = taken.getOrDefault(address, 0L) + bytes;
        if (all + bytes > MOST_BYTES || own > MOST_BYTES_OF_ONE) {
            return false;
        }
        all += bytes;
        taken.put(address, own);
        return true;
    }

    private synchronized void giveBack(String address, long bytes) {
        all -= bytes;
        taken.computeIfPresent(address, (any, own) -> own <= bytes ? null : own - bytes);
    }
}
