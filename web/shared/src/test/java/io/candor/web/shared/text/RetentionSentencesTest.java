package io.candor.web.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.processing.RetentionRow.Kind;
import io.candor.persistence.processing.RetentionRow.Rule;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.Span;
import org.junit.jupiter.api.Test;

class RetentionSentencesTest {

    private final RetentionSentences sentences = new RetentionSentences(Wording.of("en"));

    @Test
    void aFixedPeriodIsTold() {
        assertThat(sentences.of(new Rule(Kind.FIXED, Span.parse("24 months"), null, null, null), false))
                .isEqualTo("Kept for 24 months.");
    }

    @Test
    void aPeriodOfNoneEndsWithTheEvent() {
        var rule = new Rule(Kind.AFTER_EVENT, Span.parse("0 days"), RetentionEvent.PROJECT_END, null, null);

        assertThat(sentences.of(rule, false)).isEqualTo("Kept until the project ends.");
    }

    @Test
    void aWeakenedFigureSaysSo() {
        assertThat(sentences.of(new Rule(Kind.FIXED, Span.parse("1 year"), null, null, null), true))
                .isEqualTo("Kept for 1 year. The policy words this as a rule with exceptions.");
    }

    @Test
    void noFigureIsInventedWhereThePolicyGivesNone() {
        assertThat(sentences.of(new Rule(Kind.UNSPECIFIED, null, null, null, null), false))
                .isEqualTo("No period is stated.");
        assertThat(sentences.of(new Rule(Kind.RANGE, null, null, null, null), false))
                .isEqualTo("Kept according to the limits of the plan.");
    }
}
