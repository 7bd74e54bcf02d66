package io.candor.ejb.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.processing.RetentionRow.Kind;
import io.candor.persistence.processing.RetentionRow.Rule;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessingPromisesTest {

    @ParameterizedTest
    @CsvSource({
        "24 months, 24 months, true",
        "24 months, 12 months, true",
        "24 months, 25 months, false",
        "24 months, 2 years, false",
        "30 days, 1 month, false"
    })
    void aFixedTimeIsKeptByTheSameOrLessInItsUnit(String promised, String kept, boolean holds) {
        var rule = new Rule(Kind.FIXED, Span.parse(kept), null, null, null);

        assertThat(ProcessingPromises.keeps(new PromiseRule.RetainFixed("Logs", Span.parse(promised)), rule))
                .isEqualTo(holds);
    }

    @Test
    void anotherKindOfRuleSaysSomethingElse() {
        var promise = new PromiseRule.RetainFixed("Logs", Span.parse("24 months"));

        assertThat(ProcessingPromises.keeps(promise, new Rule(Kind.UNSPECIFIED, null, null, null, null)))
                .isFalse();
    }

    @Test
    void keepingAfterAnEventMustNameTheSameEvent() {
        var promise = new PromiseRule.RetainAfterEvent("Data", RetentionEvent.ACCOUNT_CLOSURE, Span.parse("90 days"));

        assertThat(ProcessingPromises.keeps(
                        promise,
                        new Rule(Kind.AFTER_EVENT, Span.parse("0 days"), RetentionEvent.ACCOUNT_CLOSURE, null, null)))
                .isTrue();
        assertThat(ProcessingPromises.keeps(
                        promise,
                        new Rule(Kind.AFTER_EVENT, Span.parse("90 days"), RetentionEvent.PROJECT_END, null, null)))
                .isFalse();
    }

    @Test
    void aRangeMustHaveNoLaterEnd() {
        var promise = new PromiseRule.RetainRangeByPlan("Logs", Span.parse("30 days"), Span.parse("180 days"));

        assertThat(ProcessingPromises.keeps(
                        promise, new Rule(Kind.RANGE, null, null, Span.parse("30 days"), Span.parse("180 days"))))
                .isTrue();
        assertThat(ProcessingPromises.keeps(promise, new Rule(Kind.RANGE, null, null, Span.parse("30 days"), null)))
                .isFalse();
    }
}
