package io.candor.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether Keycloak can be reached; see {@link Reachability#tell}. */
@Readiness
@ApplicationScoped
public class KeycloakHealth implements HealthCheck {

    private final URI address;

    @Inject
    KeycloakHealth(@ConfigProperty(name = "CANDOR_KEYCLOAK_URL", defaultValue = "http://localhost:8180") URI address) {
        this.address = address;
    }

    /** For the container's proxy. */
    protected KeycloakHealth() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        int standard = "https".equals(address.getScheme()) ? 443 : 80;
        return Reachability.tell("keycloak", address.getHost(), address.getPort() < 0 ? standard : address.getPort());
    }
}
