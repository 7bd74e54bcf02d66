package io.candor.deadline.wording;

import java.util.List;

/**
 * A part of an explanation, in no language yet.
 *
 * @param wording which one
 * @param arguments its values in order: names as text or {@link LawName}, spans, dates, numbers
 */
public record Phrase(Wording wording, List<Object> arguments) {

    /** Copies what it is given. */
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** A phrase with these values. */
    public static Phrase of(Wording wording, Object... arguments) {
        return new Phrase(wording, List.of(arguments));
    }

    /** The key in the bundles. */
    public String key() {
        return wording.name();
    }
}
