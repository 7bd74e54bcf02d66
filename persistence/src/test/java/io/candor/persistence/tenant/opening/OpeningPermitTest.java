package io.candor.persistence.tenant.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.mail.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpeningPermitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("jo@company.example");

    @Test
    void itIsGoodForAMonth() {
        var permit = new OpeningPermit(EMAIL, "Op", NOW);
        assertThat(permit.isGood(NOW)).isTrue();
        assertThat(permit.isGood(NOW.plus(Duration.ofDays(30)).minusMillis(1))).isTrue();
        assertThat(permit.isGood(NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void itIsGoodForOneCentre() {
        var permit = new OpeningPermit(EMAIL, "Op", NOW);
        permit.spend(NOW);
        assertThat(permit.isGood(NOW)).isFalse();
    }

    @Test
    void grantedAgainItIsGoodForAnotherCentreAndAnotherMonth() {
        var permit = new OpeningPermit(EMAIL, "Op", NOW);
        permit.spend(NOW);
        Instant later = NOW.plus(Duration.ofDays(40));
        permit.again("Other", later);
        assertThat(permit.isGood(later.plus(Duration.ofDays(29)))).isTrue();
        assertThat(permit.invitedBy()).isEqualTo("Other");
    }
}
