package io.candor.web.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aBrokenConnectionIsAnOutage() {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("gone", "08S01"))))
                .isTrue();
        assertThat(Outage.isBehind(new RuntimeException(new SQLTransientConnectionException())))
                .isTrue();
    }

    @Test
    void soIsWhatFollowsFromIt() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new RuntimeException(new SQLException("gone", "08003")));
        assertThat(Outage.isBehind(new RuntimeException(rolledBack))).isTrue();
        assertThat(Outage.isBehind(new SQLException("closed", "S1009"))).isTrue();
        assertThat(Outage.isBehind(new SQLException("IJ031070: Transaction cannot proceed")))
                .isTrue();
    }

    @Test
    void aRefusedStatementIsNone() {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("duplicate", "23000", 1062))))
                .isFalse();
        assertThat(Outage.isBehind(new SQLException("no state"))).isFalse();
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
    }

    @Test
    void causesThatGoRoundEnd() {
        var one = new RuntimeException("one");
        var other = new RuntimeException("other", one);
        one.initCause(other);
        assertThat(Outage.isBehind(one)).isFalse();
    }
}
