package io.candor.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the mail relay can be reached; see {@link Reachability#tell}. */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

    private final String host;
    private final int port;

    @Inject
    MailHealth(
            @ConfigProperty(name = "CANDOR_SMTP_HOST", defaultValue = "localhost") String host,
            @ConfigProperty(name = "CANDOR_SMTP_PORT", defaultValue = "25") int port) {
        this.host = host;
        this.port = port;
    }

    /** For the container's proxy. */
    protected MailHealth() {
        this(null, 0);
    }

    @Override
    public HealthCheckResponse call() {
        return Reachability.tell("mail", host, port);
    }
}
