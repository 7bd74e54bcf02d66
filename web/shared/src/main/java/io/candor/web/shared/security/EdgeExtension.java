package io.candor.web.shared.security;

import io.candor.ejb.shared.ConfigurationException;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Puts the edge around a WAR before it serves anything. Two context parameters of its web.xml say what kind of WAR it is:
 * {@code candor.session-cookie} names its session cookie (sent by browsers only over TLS, to this host alone, never to scripts), and
 * {@code candor.signs-in} is true where people sign in: then answers are kept by nobody, forms may lead to the identity provider, and
 * the WAR answers on the platform's hosts only.
 */
public class EdgeExtension implements ServletExtension {

    private static final Logger LOG = Logger.getLogger(EdgeExtension.class);
    private static final String COOKIE = "candor.session-cookie";
    private static final String SIGNS_IN = "candor.signs-in";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        boolean signsIn = Boolean.parseBoolean(context.getInitParameter(SIGNS_IN));
        Config config = ConfigProvider.getConfig(context.getClassLoader());
        TrustedProxies proxies = proxies(
                config.getOptionalValue("CANDOR_TRUSTED_PROXIES", String.class).orElse(""));
        String identityProvider =
                config.getOptionalValue("CANDOR_KEYCLOAK_URL", String.class).orElse("http://localhost:8180");
        AnswerHeaders headers =
                signsIn ? AnswerHeaders.ofSignedInPages(identityProvider) : AnswerHeaders.ofPublicPages();
        deployment.addInitialHandlerChainWrapper(next -> new EdgeHandler(next, proxies, headers, context));
        deployment.addOuterHandlerChainWrapper(next -> new RequestTrace(next, signsIn));
        deployment.setExceptionHandler(new UnexpectedFaults());
        nameSessionCookie(context);
    }

    private static TrustedProxies proxies(String list) {
        try {
            return TrustedProxies.of(list);
        } catch (ConfigurationException e) {
            LOG.fatalf("Candor does not start: %s", e.getMessage());
            throw e;
        }
    }

    private static void nameSessionCookie(ServletContext context) {
        String name = context.getInitParameter(COOKIE);
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(name == null ? "__Host-candor" : name);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
    }
}
