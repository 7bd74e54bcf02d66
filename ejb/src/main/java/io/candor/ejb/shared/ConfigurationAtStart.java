package io.candor.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Checks the whole configuration before anything else starts. Something wrong is one sentence in the log that names the variable, and
 * the application does not start. The trusted proxies are checked by the edge that reads them, at the start as well.
 */
@Singleton
@Startup
@PermitAll
public class ConfigurationAtStart {

    private static final Logger LOG = Logger.getLogger(ConfigurationAtStart.class);
    private static final List<String> SECRETS =
            List.of("CANDOR_STAFF_CLIENT_SECRET", "CANDOR_PEOPLE_CLIENT_SECRET", "CANDOR_DIRECTORY_CLIENT_SECRET");

    @Inject
    ConfigurationAtStart() {}

    @PostConstruct
    void check() {
        try {
            check(new CandorConfiguration(ConfigProvider.getConfig()));
        } catch (ConfigurationException e) {
            LOG.fatalf("Candor does not start: %s", e.getMessage());
            throw e;
        }
    }

    /**
     * Checks what is not checked by reading it.
     *
     * @throws ConfigurationException with the first thing that is wrong
     */
    static void check(CandorConfiguration configuration) {
        configuration.number("CANDOR_SMTP_PORT", 25, 1, 65_535);
        configuration.number("CANDOR_PAGE_CACHE_MEBIBYTES", 64, 1, 65_536);
        configuration.number("CANDOR_CONSENTS_PER_MINUTE", 600, 1, 100_000_000);
        configuration.number("CANDOR_REQUESTS_PER_HOUR", 30, 1, 1_000_000);
        configuration.number("CANDOR_API_REQUESTS_PER_MINUTE", 600, 1, 1_000_000);
        configuration.number("CANDOR_SESSION_IDLE_MINUTES", 30, 1, 1_440);
        configuration.number("CANDOR_SESSION_LONGEST_HOURS", 10, 1, 24);
        configuration.address("CANDOR_KEYCLOAK_URL", "http://localhost:8180");
        boolean unwrapped = configuration.masterKeys().isEmpty();
        if (!configuration.isDevelopment()) {
            if (unwrapped) {
                throw new ConfigurationException(
                        "CANDOR_MASTER_KEY must be set: it wraps the tenants' keys, 32 random bytes in"
                                + " base64, for instance from: openssl rand -base64 32.");
            }
            SECRETS.forEach(
                    secret -> checkSecret(secret, configuration.text(secret).orElse("")));
        }
    }

    private static void checkSecret(String variable, String secret) {
        if (secret.length() < 16 || secret.startsWith("local-only-")) {
            throw new ConfigurationException(variable
                    + " must be a secret of its own of at least 16 characters; the local run's is not taken here.");
        }
    }
}
