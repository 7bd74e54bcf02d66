package io.candor.web.account.shared;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.web.account.request.OpenRequestServlet;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.tenant.TenantEntry;
import io.candor.web.shared.tenant.TenantFilter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the account's addresses: one page for each tenant, and what is sent from it. Pages cannot be reached by the names of their files. */
public class AccountRouter extends HttpFilter {

    private static final Pattern TENANT = Pattern.compile("/([^/]+)(/?)");
    private static final Pattern REQUESTS = Pattern.compile("/([^/]+)" + OpenRequestServlet.PATH);

    private final transient TenantEntry entry;

    @Inject
    AccountRouter(TenantEntry entry) {
        this.entry = entry;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (Audience.isPage(path)) {
            route(path, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void route(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher tenant = TENANT.matcher(path);
        Matcher requests = REQUESTS.matcher(path);
        if (path.equals("/")) {
            request.getRequestDispatcher("/tenant/start.xhtml").forward(request, response);
        } else if (tenant.matches()) {
            open(entry.enter(tenant.group(1), request.getHeader("Accept-Language")), tenant, request, response);
        } else if (requests.matches() && request.getMethod().equals("POST")) {
            TenantRef entered = entry.enter(requests.group(1), request.getHeader("Accept-Language"));
            if (entered.suspended()) {
                refuse(entered, request, response);
            } else {
                request.getRequestDispatcher(OpenRequestServlet.TARGET).forward(request, response);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void refuse(TenantRef tenant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(TenantFilter.CLOSED, tenant.closed());
        response.setHeader("Retry-After", "3600");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static void open(
            TenantRef tenant, Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (tenant.suspended()) {
            refuse(tenant, request, response);
        } else if (address.group(2).isEmpty()) {
            request.getRequestDispatcher("/tenant/tenant.xhtml").forward(request, response);
        } else {
            response.sendRedirect(Audience.PEOPLE.path() + "/" + tenant.slug());
        }
    }
}
