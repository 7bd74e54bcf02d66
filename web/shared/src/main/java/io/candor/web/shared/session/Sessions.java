package io.candor.web.shared.session;

import io.candor.web.shared.identity.IdentityProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Ways in which sessions end. */
final class Sessions {

    private Sessions() {}

    /**
     * Ends the session of a request on this node, with the identity that the OIDC client keeps in it. Not by the request's own logout:
     * that would end the session at Keycloak behind the person's back, and Keycloak would report the sign-out that follows as an error.
     */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException endedMeanwhile) {
                // Another request of the same person was faster.
            }
        }
    }

    /**
     * Where a person's session at Keycloak is ended without a question; from there it goes on to the platform's own page. That page at
     * once if Keycloak has never answered.
     */
    static String endAtKeycloak(IdentityProvider provider, Optional<SignedIn> who) {
        String home = provider.publicUrl() + "/";
        return who.flatMap(signedIn -> provider.metadata()
                        .map(metadata -> metadata.endOfSession()
                                + "?id_token_hint=" + encoded(signedIn.idToken())
                                + "&client_id=" + encoded(provider.clientId())
                                + "&post_logout_redirect_uri=" + encoded(home)))
                .orElse(home);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
