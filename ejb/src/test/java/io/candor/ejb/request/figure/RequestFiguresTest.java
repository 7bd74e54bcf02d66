package io.candor.ejb.request.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Shares, and which numbers may be published; what is counted is tried on a database. */
class RequestFiguresTest {

    @Test
    void nothingHasNoShare() {
        assertThat(RequestFigures.NONE.received()).isZero();
        assertThat(RequestFigures.NONE.inTimePercent()).isEmpty();
    }

    @Test
    void theShareIsThatOfTheClosedOnes() {
        var figures = new RequestFigures(10, 3, 0, 2, 1, OptionalLong.of(1), OptionalLong.of(2));
        assertThat(figures.inTimePercent()).hasValue(67);
    }

    @Test
    void smallGroupsAreNotPublished() {
        assertThat(RequestFigures.isPublishable(0)).isTrue();
        assertThat(RequestFigures.isPublishable(1)).isFalse();
        assertThat(RequestFigures.isPublishable(9)).isFalse();
        assertThat(RequestFigures.isPublishable(10)).isTrue();
    }
}
