package io.candor.web.shared.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * Configures WildFly's OIDC client, which creates it by name from {@code web.xml}. The client runs on every request of its WAR, so this
 * class also decides for which requests it runs at all: for the sign-in while the realm answers, and for requests that bring a session.
 * All others get a client without configuration, which does nothing: a strange request costs Keycloak nothing, a silent Keycloak costs
 * it nothing, and no page can be entered with a bearer token.
 */
public class SignInResolver implements OidcClientConfigurationResolver {

    private static final OidcClientConfiguration NONE = new OidcClientConfiguration();
    private static final int PATIENCE = (int) IdentityProvider.PATIENCE.toMillis();

    private volatile OidcClientConfiguration configuration;

    @Override
    public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        IdentityProvider provider = CDI.current().select(IdentityProvider.class).get();
        if (request.getHeader("Authorization") != null || !isWanted(request, provider)) {
            return NONE;
        }
        if (configuration == null) {
            synchronized (this) {
                if (configuration == null) {
                    configuration = configure(provider);
                }
            }
        }
        return configuration;
    }

    private static boolean isWanted(OidcHttpFacade.Request request, IdentityProvider provider) {
        Audience audience = provider.audience();
        URI uri = URI.create(request.getURI());
        String path = uri.getPath();
        if (!provider.isHome(uri.getHost())) {
            return false;
        }
        if (path.equals(audience.signInPath())) {
            return provider.isReachable();
        }
        return path.startsWith(audience.path() + "/")
                && !Audience.isOpen(path.substring(audience.path().length()))
                && request.getCookie(audience.cookie("session")) != null;
    }

    private static OidcClientConfiguration configure(IdentityProvider provider) {
        String json = JSONObjectUtils.toJSONString(Map.of(
                "client-id",
                provider.clientId(),
                "provider-url",
                provider.address().toString(),
                "ssl-required",
                isSecure(provider) ? "all" : "external",
                "principal-attribute",
                "sub",
                "connection-timeout-millis",
                PATIENCE,
                "socket-timeout-millis",
                PATIENCE,
                "credentials",
                Map.of("secret", provider.clientSecret())));
        var client =
                OidcClientConfigurationBuilder.build(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        client.setScope(provider.audience().scope());
        // The only address the realm sends anybody back to, whatever was asked for.
        client.setRewriteRedirectRules(Map.of("^.*$", provider.audience().signInPath()));
        client.setIgnoreOAuthQueryParameter(true);
        client.setPkce(true);
        return client;
    }

    private static boolean isSecure(IdentityProvider provider) {
        return "https".equals(provider.publicUrl().getScheme());
    }
}
