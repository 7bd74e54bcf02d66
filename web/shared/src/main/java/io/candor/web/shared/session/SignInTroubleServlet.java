package io.candor.web.shared.session;

import io.candor.web.shared.identity.IdentityProvider;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of refused requests, which is also where the OIDC client leaves a sign-in that could not begin or came back without
 * success. Says which of them it was.
 */
public class SignInTroubleServlet extends HttpServlet {

    private final transient IdentityProvider provider;

    @Inject
    SignInTroubleServlet(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean isSignIn =
                provider.audience().signInPath().equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!isSignIn) {
            show("/session/refused.xhtml", request, response);
        } else if (!provider.isHome(request.getServerName())) {
            response.sendRedirect(provider.publicUrl() + provider.audience().signInPath());
        } else if (!provider.isReachable()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "10");
            show("/session/unavailable.xhtml", request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show("/session/failed.xhtml", request, response);
        }
    }

    private static void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(page).forward(request, response);
    }
}
