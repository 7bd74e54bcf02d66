package io.candor.web.centre.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    private static final TenantRef TENANT =
            new TenantRef(UUID.randomUUID(), "acme", null, 1, List.of("en"), List.of("privacy.acme.example"));
    private static final Set<String> REGISTERED = Set.of("https://www.acme.example", "https://shop.acme.example:8443");

    private final CrossOrigin production = new CrossOrigin(URI.create("https://candor.example"));
    private final CrossOrigin local = new CrossOrigin(URI.create("http://localhost:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.acme.example",
                "https://shop.acme.example:8443",
                "https://candor.example",
                "https://privacy.acme.example"
            })
    void registeredOriginsAndOwnHostsMay(String origin) {
        assertThat(production.allows(origin, TENANT, REGISTERED, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://acme.example",
                "https://evil-www.acme.example",
                "https://www.acme.example.evil.example",
                "https://wwwXacme.example",
                "https://www.acme.exampl",
                "https://www.acme.example.",
                "https://www.acme.example:443",
                "https://www.acme.example:8443",
                "https://shop.acme.example",
                "http://www.acme.example",
                "HTTPS://www.acme.example",
                "https://WWW.acme.example",
                "https://www.acme.example/",
                "https://www.acme.example@evil.example",
                "https://www.acme.example,https://evil.example",
                "https://www.acme.example https://evil.example",
                "https://privacy.acme.example:8443",
                "http://privacy.acme.example",
                "http://candor.example",
                "https://candor.example.evil.example",
                "https://acme.localhost",
                "file://",
                "chrome-extension://www.acme.example"
            })
    void nearMissesMayNot(String origin) {
        assertThat(production.allows(origin, TENANT, REGISTERED, false)).isFalse();
    }

    @Test
    void theOwnHostsHaveThePlatformsSchemeAndPort() {
        assertThat(local.allows("http://localhost:8080", TENANT, REGISTERED, false))
                .isTrue();
        assertThat(local.allows("http://privacy.acme.example:8080", TENANT, REGISTERED, false))
                .isTrue();
        assertThat(local.allows("http://privacy.acme.example", TENANT, REGISTERED, false))
                .isFalse();
        assertThat(local.allows("http://localhost:8081", TENANT, REGISTERED, false))
                .isFalse();
    }

    @Test
    void theHostsOfTheLocalRunAreForItAlone() {
        assertThat(local.allows("http://acme.localhost:8080", TENANT, REGISTERED, true))
                .isTrue();
        assertThat(local.allows("http://acme.localhost:8080", TENANT, REGISTERED, false))
                .isFalse();
        assertThat(local.allows("http://other.localhost:8080", TENANT, REGISTERED, true))
                .isFalse();
    }
}
