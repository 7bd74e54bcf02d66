package io.candor.web.shared.session;

import io.candor.ejb.session.SessionEnding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.identity.IdentityProvider;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every page of a WAR with sign-in. Lets nobody past who is not signed in, or whose session has been ended anywhere, has
 * been idle for too long or is too old; sends them to the sign-in and, afterwards, to the page that they wanted. Refuses changes that
 * come from other origins. Nothing behind it may be stored by a cache.
 *
 * @source OWASP ASVS 5.0, section 3.5, section 7.3, section 7.4 and section 14.3
 */
public class SessionGuard extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient IdentityProvider provider;
    private final transient SessionEnding ending;
    private final transient ApplicationClock clock;
    private final transient CurrentCaller caller;
    private final transient MembershipKeeping members;
    private final transient SessionLimits limits;
    private final transient SameOrigin sameOrigin;
    private final transient ReturnAddress returnAddress;

    @Inject
    SessionGuard(
            IdentityProvider provider,
            SessionEnding ending,
            ApplicationClock clock,
            CurrentCaller caller,
            MembershipKeeping members,
            CandorConfiguration configuration) {
        this.provider = provider;
        this.ending = ending;
        this.clock = clock;
        this.caller = caller;
        this.members = members;
        this.limits = SessionLimits.from(configuration);
        this.sameOrigin = new SameOrigin(provider.publicUrl());
        this.returnAddress = new ReturnAddress(provider.audience());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (Audience.isOpen(path)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!provider.isHome(request.getServerName())) {
            sendHome(request, response);
        } else if (!READING.contains(request.getMethod()) && !sameOrigin.isProvedBy(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!Audience.isPage(path)) {
            chain.doFilter(request, response);
        } else {
            guard(request, response, chain);
        }
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Optional<SignedIn> who = SignedIn.in(session).filter(signedIn -> signedIn.isCaller(request));
        if (who.isEmpty()) {
            askToSignIn(request, response, "");
            return;
        }
        Instant now = clock.instant();
        Instant lastSeen = SignedIn.lastSeen(session);
        if (ending.hasEnded(who.get().issuer(), who.get().sessionId())) {
            Sessions.end(request);
            askToSignIn(request, response, "");
        } else if (limits.isOver(who.get().since(), lastSeen, now)) {
            Sessions.end(request);
            // Keycloak may remember the person for longer than we do: ask who it is.
            askToSignIn(request, response, "?prompt=login");
        } else {
            if (limits.isWorthNoting(lastSeen, now)) {
                SignedIn.seen(session, now);
                who.get().isHere(members);
            }
            caller.isCalled(who.get().name());
            caller.receivesMailAt(who.get().provedEmail());
            chain.doFilter(request, response);
        }
    }

    private void sendHome(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (READING.contains(request.getMethod())) {
            response.sendRedirect(provider.publicUrl() + provider.audience().path() + "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response, String how) throws IOException {
        String signIn = provider.publicUrl() + provider.audience().signInPath() + how;
        String facesRequest = request.getHeader("Faces-Request");
        if (facesRequest != null && facesRequest.startsWith("partial/")) {
            returnAddress.remember(request, response);
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + signIn
                            + "\"/></partial-response>");
        } else if (isScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            returnAddress.remember(request, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", signIn);
        }
    }

    private static boolean isScript(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        String with = request.getHeader("X-Requested-With");
        return with != null
                || destination != null && !destination.toLowerCase(Locale.ROOT).equals("document");
    }
}
