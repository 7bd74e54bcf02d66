package io.candor.web.shared.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.candor.ejb.session.SessionEnding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.shared.identity.IdentityProvider.Metadata;
import io.candor.web.shared.identity.LogoutTokens.ForgedTokenException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import org.jboss.logging.Logger;

/**
 * Where Keycloak says that a session has ended. The token is the proof, so neither a session nor an origin is asked for. Saying it again
 * changes nothing.
 *
 * @source OpenID Connect Back-Channel Logout 1.0, section 2.5 and 2.8
 */
public class BackChannelLogoutServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(BackChannelLogoutServlet.class);
    private static final int LARGEST_KEY_SET = 100_000;

    private final transient IdentityProvider provider;
    private final transient SessionEnding ending;
    private final transient ApplicationClock clock;
    private transient volatile LogoutTokens tokens;

    @Inject
    BackChannelLogoutServlet(IdentityProvider provider, SessionEnding ending, ApplicationClock clock) {
        this.provider = provider;
        this.ending = ending;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        try {
            LogoutTokens.Ending ended = tokens().read(request.getParameter("logout_token"));
            ending.end(ended.issuer(), ended.sessionId());
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (ForgedTokenException e) {
            LOG.warnf("logout token refused: %s", e.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (JOSEException e) {
            LOG.warnf(
                    "logout token not checked, the realm's keys are not to be had: %s",
                    e.getClass().getSimpleName());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private LogoutTokens tokens() throws JOSEException {
        if (tokens == null) {
            Metadata metadata = provider.metadata().orElseThrow(() -> new JOSEException("no metadata"));
            tokens = new LogoutTokens(metadata.issuer(), provider.clientId(), keys(metadata), clock.machineTime());
        }
        return tokens;
    }

    /** The realm's keys, kept for minutes; made-up key ids do not make us ask again and again. */
    private static JWKSource<SecurityContext> keys(Metadata metadata) throws JOSEException {
        int patience = (int) IdentityProvider.PATIENCE.toMillis();
        try {
            return JWKSourceBuilder.create(
                            metadata.keys().toURL(), new DefaultResourceRetriever(patience, patience, LARGEST_KEY_SET))
                    .build();
        } catch (MalformedURLException e) {
            throw new JOSEException("no address of keys", e);
        }
    }
}
