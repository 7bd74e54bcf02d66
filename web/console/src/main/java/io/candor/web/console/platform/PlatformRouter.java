package io.candor.web.console.platform;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.platform.PlatformQueries;
import io.candor.ejb.tenant.platform.PlatformQueries.TenantSheet;
import io.candor.persistence.tenant.Slug;
import io.candor.web.shared.tenant.TenantEntry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the addresses under {@code /platform}. For operators alone: to everybody else there are no such pages. A page about one tenant
 * works in that tenant, so that what is done there stands in the tenant's own log, too.
 */
public class PlatformRouter extends HttpFilter {

    private static final Pattern TENANT = Pattern.compile("/platform/tenants/([^/]+)(/pack)?");
    private static final Pattern ENTRY =
            Pattern.compile("/platform/audit/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final Pattern EXPORT = Pattern.compile("/platform/audit/export/(csv|jsonl)");

    private static final Map<String, PlatformPart> PARTS = Map.of(
            "/platform", PlatformPart.TENANTS,
            "/platform/invitations", PlatformPart.INVITATIONS,
            "/platform/import", PlatformPart.IMPORT,
            "/platform/health", PlatformPart.HEALTH,
            "/platform/audit", PlatformPart.AUDIT);

    private final transient MemberQueries members;
    private final transient PlatformQueries platform;
    private final transient TenantEntry entry;
    private final transient PlatformPlace place;

    @Inject
    PlatformRouter(MemberQueries members, PlatformQueries platform, TenantEntry entry, PlatformPlace place) {
        this.members = members;
        this.platform = platform;
        this.entry = entry;
        this.place = place;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String page = members.isOperator() ? page(path) : null;
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            request.getRequestDispatcher(page).forward(request, response);
        }
    }

    /** The page of a path; null if there is none. */
    private String page(String path) {
        PlatformPart part = PARTS.get(path);
        if (part != null) {
            place.open(part);
            return part.file();
        }
        Matcher export = EXPORT.matcher(path);
        if (export.matches()) {
            place.about(export.group(1));
            return AuditExportServlet.PATH;
        }
        Matcher one = ENTRY.matcher(path);
        if (one.matches()) {
            place.open(PlatformPart.AUDIT);
            place.about(one.group(1));
            return "/platform/entry.xhtml";
        }
        Matcher tenant = TENANT.matcher(path);
        return tenant.matches() ? tenantPage(tenant.group(1), tenant.group(2) != null) : null;
    }

    private String tenantPage(String slug, boolean pack) {
        Optional<TenantSheet> sheet = Slug.isWellFormed(slug) ? platform.find(slug) : Optional.empty();
        if (sheet.isEmpty()) {
            return null;
        }
        entry.enterForOperator(sheet.get().id(), slug);
        place.open(PlatformPart.TENANTS);
        place.about(slug);
        return pack ? PackServlet.PATH : "/platform/tenant.xhtml";
    }
}
