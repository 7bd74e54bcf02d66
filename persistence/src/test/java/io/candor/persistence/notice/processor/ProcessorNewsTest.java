package io.candor.persistence.notice.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When people are told of what members do to the register of processors. */
class ProcessorNewsTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T09:00:00Z");

    private final ProcessorNews news = new ProcessorNews();

    @Test
    void nothingIsDueBeforeTheFirstChange() {
        assertThat(news.dueAt()).isEmpty();
    }

    @Test
    void aDayBehindTheLastChange() {
        news.change(List.of(), MONDAY);
        assertThat(news.dueAt()).contains(MONDAY.plus(Duration.ofHours(24)));
        news.change(List.of(), MONDAY.plus(Duration.ofHours(20)));
        assertThat(news.dueAt()).contains(MONDAY.plus(Duration.ofHours(44)));
    }

    @Test
    void threeDaysBehindTheFirstOneAtTheLatest() {
        for (int hour = 0; hour <= 60; hour += 20) {
            news.change(List.of(), MONDAY.plus(Duration.ofHours(hour)));
        }
        assertThat(news.dueAt()).contains(MONDAY.plus(Duration.ofHours(72)));
    }

    @Test
    void whatIsSettledIsNotDue() {
        news.change(List.of(), MONDAY);
        news.settle();
        assertThat(news.dueAt()).isEmpty();
        news.change(List.of(), MONDAY.plus(Duration.ofDays(9)));
        assertThat(news.since()).contains(MONDAY.plus(Duration.ofDays(9)));
    }
}
