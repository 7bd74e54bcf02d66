package io.candor.ejb.consent.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.shared.ApplicationClock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OriginSightingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID ACME = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final String SITE = "https://www.acme.example";

    private final OriginSightings sightings = new OriginSightings(new StillClock());

    @Test
    void aRegisteredWebsiteIsNotedOnce() {
        sightings.expect(ACME, Set.of(SITE));
        sightings.note(ACME, SITE);
        sightings.note(ACME, SITE);
        assertThat(sightings.take()).isEqualTo(Map.of(ACME, Map.of(SITE, NOW)));
        assertThat(sightings.take()).isEmpty();
    }

    @Test
    void aWebsiteThatNobodyRegisteredTakesNoRoom() {
        sightings.expect(ACME, Set.of(SITE));
        sightings.note(ACME, "https://made-up.example");
        sightings.note(OTHER, SITE);
        assertThat(sightings.take()).isEmpty();
    }

    @Test
    void aWebsiteTakenOffTheListIsNotedNoMore() {
        sightings.expect(ACME, Set.of(SITE));
        sightings.expect(ACME, Set.of());
        sightings.note(ACME, SITE);
        assertThat(sightings.take()).isEmpty();
    }

    private static final class StillClock extends ApplicationClock {

        @Override
        public Instant instant() {
            return NOW;
        }
    }
}
