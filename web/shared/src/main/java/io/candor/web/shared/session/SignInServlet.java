package io.candor.web.shared.session;

import io.candor.ejb.session.SessionEnding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.web.shared.identity.IdentityProvider;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Where every sign-in starts, and the only address to which Keycloak sends anybody back. It is the only address under a security
 * constraint: the OIDC client sends strangers on to Keycloak and exchanges the code that they bring back, so whoever arrives here has
 * signed in. Here the session begins: under a new id, with its limits, at the page that was asked for.
 */
public class SignInServlet extends HttpServlet {

    private final transient IdentityProvider provider;
    private final transient SessionEnding ending;
    private final transient ApplicationClock clock;
    private final transient MembershipKeeping members;
    private final transient SessionLimits limits;

    @Inject
    SignInServlet(
            IdentityProvider provider,
            SessionEnding ending,
            ApplicationClock clock,
            MembershipKeeping members,
            CandorConfiguration configuration) {
        this.provider = provider;
        this.ending = ending;
        this.clock = clock;
        this.members = members;
        this.limits = SessionLimits.from(configuration);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> signedIn = signedIn(request);
        if (signedIn.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (ending.hasEnded(signedIn.get().issuer(), signedIn.get().sessionId())) {
            // Signed out here, but Keycloak never learnt of it: it learns of it now, or it would sign the person in for
            // ever.
            Sessions.end(request);
            response.sendRedirect(Sessions.endAtKeycloak(provider, signedIn));
        } else {
            if (!isKnown(signedIn.get(), request)) {
                begin(signedIn.get(), request);
            }
            response.sendRedirect(
                    provider.publicUrl() + new ReturnAddress(provider.audience()).take(request, response));
        }
    }

    /** Somebody who comes here again keeps the session, and with it the instant from which its age counts. */
    private static boolean isKnown(SignedIn signedIn, HttpServletRequest request) {
        return SignedIn.in(request.getSession(false))
                .filter(known -> known.sessionId().equals(signedIn.sessionId())
                        && known.subject().equals(signedIn.subject()))
                .isPresent();
    }

    private void begin(SignedIn signedIn, HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setMaxInactiveInterval((int) limits.idle().toSeconds());
        signedIn.keepIn(session);
        signedIn.isHere(members);
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            return Optional.empty();
        }
        OidcSecurityContext context = principal.getOidcSecurityContext();
        IDToken token = context.getIDToken();
        if (token == null || token.getClaimValueAsString("sid") == null) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(token.getName()).orElse(token.getEmail());
        return Optional.of(new SignedIn(
                token.getIssuer(),
                token.getClaimValueAsString("sid"),
                principal.getName(),
                name,
                token.getEmail(),
                Boolean.TRUE.equals(token.getEmailVerified()),
                clock.instant(),
                context.getIDTokenString()));
    }
}
