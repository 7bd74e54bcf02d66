package io.candor.web.shared.identity;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The Keycloak realm of this WAR: what it says about itself, and whether it answers. Asked rarely and never for long, so that a realm
 * that hangs costs a signing-in person two seconds and everybody else nothing.
 */
@ApplicationScoped
public class IdentityProvider {

    /** How the secrets begin that everybody can read in this repository. */
    static final String LOCAL_SECRET = "local-only-";

    /** How long to wait for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Audience audience;
    private final URI address;
    private final String clientId;
    private final String clientSecret;
    private final URI publicUrl;
    private final ApplicationClock clock;
    private final HttpClient http;
    private volatile Answer last = new Answer(Instant.MIN, null, null);

    private record Answer(Instant asked, Instant answered, Metadata metadata) {}

    /**
     * What a realm says about itself.
     *
     * @param issuer the issuer of its tokens
     * @param keys where its public keys are
     * @param endOfSession where its sessions are ended
     */
    public record Metadata(String issuer, URI keys, URI endOfSession) {}

    @Inject
    IdentityProvider(CandorConfiguration configuration, ServletContext context, ApplicationClock clock) {
        this(Audience.of(context.getContextPath()), configuration, clock);
    }

    IdentityProvider(Audience audience, CandorConfiguration configuration, ApplicationClock clock) {
        this.audience = audience;
        this.clock = clock;
        this.address = URI.create(
                configuration.address("CANDOR_KEYCLOAK_URL", "http://localhost:8180") + "/realms/" + audience.realm());
        this.clientId = configuration.text(audience.clientIdVariable()).orElse(audience.defaultClientId());
        this.clientSecret = secret(audience, configuration);
        this.publicUrl = configuration.publicUrl();
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** For the container's proxy. */
    protected IdentityProvider() {
        this.audience = null;
        this.address = null;
        this.clientId = null;
        this.clientSecret = null;
        this.publicUrl = null;
        this.clock = null;
        this.http = null;
    }

    private static String secret(Audience audience, CandorConfiguration configuration) {
        String variable = audience.clientSecretVariable();
        Optional<String> secret = configuration.text(variable);
        if (configuration.isDevelopment()) {
            return secret.orElse(audience.localSecret());
        }
        return secret.filter(text -> !text.startsWith(LOCAL_SECRET))
                .orElseThrow(() -> new ConfigurationException(
                        variable + " must hold the secret of Keycloak's client, and not the one of the local run."));
    }

    /** Who signs in here. */
    public Audience audience() {
        return audience;
    }

    /** The realm's address. */
    public URI address() {
        return address;
    }

    /** This WAR as the realm knows it. */
    public String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** The platform's own address, the only one at which anybody signs in. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Whether a host is the one at which people sign in: sessions live on one host only. */
    public boolean isHome(String host) {
        return publicUrl.getHost().equalsIgnoreCase(host);
    }

    /** Whether the realm has answered within the last seconds; waits for an answer if nobody has asked lately. */
    public boolean isReachable() {
        if (isStale()) {
            ask();
        }
        return last.asked().equals(last.answered());
    }

    /** What the realm says about itself, which may be from an earlier answer; empty if it has never answered. */
    public Optional<Metadata> metadata() {
        if (last.metadata() == null && isStale()) {
            ask();
        }
        return Optional.ofNullable(last.metadata());
    }

    private boolean isStale() {
        Instant now = clock.machineTime().instant();
        return now.isAfter(last.asked().plus(FRESH)) || now.isBefore(last.asked());
    }

    private synchronized void ask() {
        if (isStale()) {
            Optional<Metadata> fresh = fetch();
            Instant now = clock.machineTime().instant();
            last = new Answer(now, fresh.isPresent() ? now : null, fresh.orElse(last.metadata()));
        }
    }

    private Optional<Metadata> fetch() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            var response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            var said = OIDCProviderMetadata.parse(response.body());
            return Optional.of(
                    new Metadata(said.getIssuer().getValue(), said.getJWKSetURI(), said.getEndSessionEndpointURI()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IOException | ParseException e) {
            answer.cancel(true);
            LOG.warnf(
                    "realm %s does not answer: %s",
                    audience.realm(), e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
