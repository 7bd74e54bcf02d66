package io.candor.web.shared.text;

import io.candor.persistence.consent.Lifetime;

/**
 * Lifetimes of storage in words.
 *
 * @param wording the language
 */
public record LifetimeSentences(Wording wording) {

    /** How long an entry stays. */
    public String of(Lifetime lifetime) {
        var spans = new Spans(wording);
        return switch (lifetime.kind()) {
            case SESSION -> wording.text("storage.lifetime.SESSION");
            case FIXED -> spans.text(lifetime.period());
            case ROLLING ->
                lifetime.longest() == null
                        ? wording.text("storage.lifetime.ROLLING", spans.text(lifetime.period()))
                        : wording.text(
                                "storage.lifetime.ROLLING_UP_TO",
                                spans.text(lifetime.period()),
                                spans.text(lifetime.longest()));
            case RANGE ->
                lifetime.longest() == null
                        ? wording.text("storage.lifetime.UNSTATED")
                        : wording.text("storage.lifetime.RANGE", spans.within(lifetime.longest()));
            case UNSTATED -> wording.text("storage.lifetime.UNSTATED");
        };
    }
}
