package io.candor.persistence.request.clock;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done to a request's dates since it arrived.
 *
 * @param pauses in their order; only the last can still last
 * @param extendedAt when the letter about the one extension went out, ISO 8601; null if there is none
 */
public record RequestCourse(List<Standstill> pauses, String extendedAt) {

    /** Nothing. */
    public static final RequestCourse NONE = new RequestCourse(List.of(), null);

    /**
     * A time in which something was outstanding that only the person could give.
     *
     * @param cause name of the cause
     * @param from when it was asked for, ISO 8601
     * @param until when it came, ISO 8601; null while it is outstanding
     */
    public record Standstill(String cause, String from, String until) {

        /** When it was asked for, UTC. */
        public Instant begin() {
            return Instant.parse(from);
        }

        /** When it came, UTC; empty while it is outstanding. */
        public Optional<Instant> end() {
            return Optional.ofNullable(until).map(Instant::parse);
        }
    }

    /** Copies what it is given. */
    public RequestCourse {
        pauses = List.copyOf(pauses);
    }

    /** The pause that lasts; empty if none does. */
    public Optional<Standstill> lasting() {
        return pauses.stream().filter(pause -> pause.until() == null).findFirst();
    }

    /** When the letter about the extension went out, UTC; empty if there is none. */
    public Optional<Instant> extended() {
        return Optional.ofNullable(extendedAt).map(Instant::parse);
    }

    /** The same with one more pause, which begins now. */
    public RequestCourse paused(String cause, Instant now) {
        var more = new ArrayList<>(pauses);
        more.add(new Standstill(cause, now.toString(), null));
        return new RequestCourse(more, extendedAt);
    }

    /** The same with the pause that lasts ended now. */
    public RequestCourse resumed(Instant now) {
        return new RequestCourse(
                pauses.stream()
                        .map(pause -> pause.until() == null
                                ? new Standstill(pause.cause(), pause.from(), now.toString())
                                : pause)
                        .toList(),
                extendedAt);
    }

    /** The same, extended by a letter that goes out now. */
    public RequestCourse extended(Instant now) {
        return new RequestCourse(pauses, now.toString());
    }

    /** Stores it as JSON. */
    @Converter
    public static class Column extends JsonColumn<RequestCourse> {
        /** For the persistence provider. */
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
