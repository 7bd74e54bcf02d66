package io.candor.web.shared.text;

import io.candor.persistence.processing.RetentionRow.Rule;

/**
 * Retention rules as sentences.
 *
 * @param wording the language
 */
public record RetentionSentences(Wording wording) {

    /**
     * How long, in a sentence.
     *
     * @param soft whether the policy weakens the figure
     */
    public String of(Rule rule, boolean soft) {
        var spans = new Spans(wording);
        String sentence = switch (rule.kind()) {
            case FIXED -> wording.text("retention.rule.FIXED", spans.text(rule.period()));
            case AFTER_EVENT -> afterEvent(rule, spans);
            case RANGE -> range(rule, spans);
            case UNSPECIFIED -> wording.text("retention.rule.UNSPECIFIED");
        };
        return soft ? wording.text("retention.soft", sentence) : sentence;
    }

    private String afterEvent(Rule rule, Spans spans) {
        String event = wording.text("retention.event." + rule.event());
        if (rule.period() == null || rule.period().amount() == 0) {
            return wording.text("retention.rule.UNTIL_EVENT", event);
        }
        return wording.text(
                "retention.rule.AFTER_EVENT",
                spans.text(rule.period()),
                wording.text("retention.after." + rule.event()));
    }

    private String range(Rule rule, Spans spans) {
        if (rule.longest() == null) {
            return wording.text("retention.rule.BY_PLAN");
        }
        return rule.shortest() == null
                ? wording.text("retention.rule.UP_TO", spans.within(rule.longest()))
                : wording.text("retention.rule.RANGE", spans.within(rule.shortest()), spans.within(rule.longest()));
    }
}
