package io.candor.web.shared.session;

import io.candor.ejb.session.SessionEnding;
import io.candor.web.shared.identity.IdentityProvider;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Signs a person out: here, on every other node, and at Keycloak, which sends the person on to the platform's own page.
 *
 * @source OpenID Connect RP-Initiated Logout 1.0, section 2
 */
public class SignOutServlet extends HttpServlet {

    private final transient IdentityProvider provider;
    private final transient SessionEnding ending;

    @Inject
    SignOutServlet(IdentityProvider provider, SessionEnding ending) {
        this.provider = provider;
        this.ending = ending;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> who = SignedIn.in(request.getSession(false));
        if (who.isPresent()) {
            ending.end(who.get().issuer(), who.get().sessionId());
            Sessions.end(request);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Sessions.endAtKeycloak(provider, who));
    }
}
