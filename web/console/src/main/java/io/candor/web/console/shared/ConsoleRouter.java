package io.candor.web.console.shared;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.tenant.TenantEntry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the console's addresses. Enters the tenant that an address names, once the service layer has said that the caller is a member of
 * it; a tenant of others and a tenant that does not exist are the same "not found". Pages cannot be reached by the names of their files.
 */
public class ConsoleRouter extends HttpFilter {

    private static final Pattern TENANT = Pattern.compile("/t/([^/]+)(/?)");

    private final transient TenantEntry entry;
    private final transient MemberQueries members;

    @Inject
    ConsoleRouter(TenantEntry entry, MemberQueries members) {
        this.entry = entry;
        this.members = members;
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
        if (path.equals("/")) {
            forward("/tenant/start.xhtml", request, response);
        } else if (path.equals("/platform") && members.isOperator()) {
            forward("/tenant/platform.xhtml", request, response);
        } else if (tenant.matches()) {
            String slug = entry.enterForStaff(tenant.group(1)).slug();
            members.here();
            if (tenant.group(2).isEmpty()) {
                response.sendRedirect(Audience.STAFF.path() + "/t/" + slug + "/");
            } else {
                forward("/tenant/tenant.xhtml", request, response);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void forward(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(page).forward(request, response);
    }
}
