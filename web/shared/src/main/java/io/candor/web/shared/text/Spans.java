package io.candor.web.shared.text;

import io.candor.persistence.shared.Span;

/**
 * Spans of time in words, in the unit that was promised.
 *
 * @param wording the language
 */
public record Spans(Wording wording) {

    /** As it stands alone: "30 days", "30 Tage". */
    public String text(Span span) {
        return wording.text("span." + span.unit(), span.amount());
    }

    /** After "within" or "after": "30 days", "30 Tagen". */
    public String within(Span span) {
        return wording.text("span.within." + span.unit(), span.amount());
    }
}
