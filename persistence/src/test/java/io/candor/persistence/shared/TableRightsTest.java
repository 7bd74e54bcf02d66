package io.candor.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TableRightsTest {

    private static final String ACCOUNT = "'candor'@'%'";

    @Test
    void aNewTableGetsTheOrdinaryRights() {
        assertThat(TableRights.statements("tenant", Set.of(), ACCOUNT))
                .containsExactly("grant DELETE, INSERT, SELECT, UPDATE on `tenant` to 'candor'@'%'");
    }

    @Test
    void rowsOfAnAppendOnlyTableAreReadAndAdded() {
        for (String table : TableRights.APPEND_ONLY) {
            assertThat(TableRights.statements(table, Set.of(), ACCOUNT))
                    .containsExactly("grant INSERT, SELECT on `" + table + "` to 'candor'@'%'");
        }
    }

    @Test
    void whatIsTooMuchIsTakenAway() {
        assertThat(TableRights.statements("consent_record", Set.of("SELECT", "INSERT", "UPDATE", "DROP"), ACCOUNT))
                .containsExactly("revoke DROP, UPDATE on `consent_record` from 'candor'@'%'");
    }

    @Test
    void whatIsRightStaysAsItIs() {
        assertThat(TableRights.statements("tenant", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"), ACCOUNT))
                .isEmpty();
    }

    @Test
    void nobodyWritesIntoTheHistoryOfMigrations() {
        assertThat(TableRights.statements("flyway_schema_history", Set.of(), ACCOUNT))
                .containsExactly("grant SELECT on `flyway_schema_history` to 'candor'@'%'");
    }

    @Test
    void aTableThatIsNoneOfOursIsRefused() {
        assertThatThrownBy(() -> TableRights.statements("a`b", Set.of(), ACCOUNT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAccountIsQuotedPartByPart() {
        assertThat(TableRights.quoted("o'hara@x@10.0.%")).isEqualTo("'o''hara@x'@'10.0.%'");
    }
}
