package io.candor.ejb.request.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.figure.RequestFigures.Course;
import io.candor.persistence.request.handling.RequestOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Medians, shares, and which of them may be published. */
class RequestFiguresTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void nothingComesToNothing() {
        RequestFigures figures = RequestFigures.of(List.of());
        assertThat(figures.received()).isZero();
        assertThat(figures.medianHours()).isEmpty();
        assertThat(figures.inTimePercent()).isEmpty();
    }

    @Test
    void halfTookNoLongerThanTheMedianAndNearlyAllNoLongerThanTheSlow() {
        var courses = new ArrayList<Course>();
        for (int hours = 1; hours <= 100; hours++) {
            courses.add(closed(hours, RequestOutcome.GRANTED));
        }
        RequestFigures figures = RequestFigures.of(courses);
        assertThat(figures.medianHours()).hasValue(50);
        assertThat(figures.slowHours()).hasValue(95);
    }

    @Test
    void openOnesAreReceivedAndNothingElse() {
        RequestFigures figures = RequestFigures.of(List.of(
                new Course(START, START.plus(Duration.ofDays(30)), null, null),
                closed(10, RequestOutcome.REFUSED),
                closed(10, RequestOutcome.PARTLY),
                closed(31 * 24, RequestOutcome.GRANTED)));
        assertThat(figures.received()).isEqualTo(4);
        assertThat(figures.closed()).isEqualTo(3);
        assertThat(figures.refused()).isEqualTo(2);
        assertThat(figures.inTimePercent()).hasValue(67);
    }

    @Test
    void smallGroupsAreNotPublished() {
        assertThat(RequestFigures.isPublishable(0)).isTrue();
        assertThat(RequestFigures.isPublishable(1)).isFalse();
        assertThat(RequestFigures.isPublishable(9)).isFalse();
        assertThat(RequestFigures.isPublishable(10)).isTrue();
    }

    private static Course closed(int hours, RequestOutcome outcome) {
        return new Course(START, START.plus(Duration.ofDays(30)), START.plus(Duration.ofHours(hours)), outcome);
    }
}
