package io.candor.web.shared.identity;

import io.candor.ejb.shared.CandorConfiguration;
import java.net.URI;

/** The content security policy of pages behind a sign-in. */
final class ContentPolicy {

    private ContentPolicy() {}

    /**
     * The policy. Keycloak is a form's target, because browsers follow an answer to a form only where forms may go, and the sign-out leads
     * there. The scripts stand last, since PrimeFaces appends the page's nonce.
     */
    static String from(CandorConfiguration configuration) {
        URI keycloak = configuration.address("CANDOR_KEYCLOAK_URL", "http://localhost:8180");
        return "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self' "
                + keycloak.getScheme()
                + "://"
                + keycloak.getAuthority()
                + "; img-src 'self' data:; font-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; script-src 'self'";
    }
}
