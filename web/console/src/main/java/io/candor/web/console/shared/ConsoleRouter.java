package io.candor.web.console.shared;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.ejb.tenant.ReadOnce;
import io.candor.web.console.route.ConsoleRoutes;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.tenant.InvitationPath;
import io.candor.web.shared.tenant.TenantEntry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the console's addresses. Enters the tenant that an address names, once the service layer has said that the caller is a member of
 * it; a tenant of others and a tenant that does not exist are the same "not found". What a tenant's console has is in {@link
 * ConsoleRoutes}; pages cannot be reached by the names of their files.
 */
public class ConsoleRouter extends HttpFilter {

    /** Request attribute: the secret of an invitation that the address names. */
    public static final String TOKEN = ConsoleRouter.class.getName() + ".token";

    /** Request attribute: where the members of the tenant work whose invitation it is. */
    public static final String WORKPLACE = ConsoleRouter.class.getName() + ".workplace";

    private static final Pattern TENANT = Pattern.compile("/t/([^/]+)(/.*)?");

    private final transient TenantEntry entry;
    private final transient MemberQueries members;
    private final transient ConsolePlace place;
    private final transient ReadOnce once;

    @Inject
    ConsoleRouter(TenantEntry entry, MemberQueries members, ConsolePlace place, ReadOnce once) {
        this.entry = entry;
        this.members = members;
        this.place = place;
        this.once = once;
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
        Optional<InvitationPath> join = InvitationPath.below("/join/", path);
        if (path.equals("/")) {
            forward("/tenant/start.xhtml", request, response);
        } else if (join.isPresent()) {
            request.setAttribute(WORKPLACE, entry.enterInvited(join.get().tenant()));
            request.setAttribute(TOKEN, join.get().secret());
            forward("/member/join.xhtml", request, response);
        } else if (tenant.matches()) {
            String slug = entry.enterForStaff(tenant.group(1)).slug();
            routeInTenant(slug, tenant.group(2), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void routeInTenant(String slug, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET")) {
            once.begin();
        }
        MembershipRow here = members.here();
        if (path == null) {
            response.sendRedirect(Audience.STAFF.path() + "/t/" + slug + "/");
            return;
        }
        Optional<ConsoleRoutes.Match> match = ConsoleRoutes.find(path);
        if (match.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!match.get().route().roles().contains(here.role())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            place.open(here, match.get());
            forward(match.get().route().target(), request, response);
        }
    }

    private static void forward(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(page).forward(request, response);
    }
}
