package io.candor.web.console.route;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first page of a tenant's console. */
final class TenantRoutes {

    private static final Set<MemberRole> ALL = EnumSet.allOf(MemberRole.class);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS =
            List.of(new ConsoleRoute("overview", "/", "/tenant/tenant.xhtml", ALL, null, "tenant"));

    private TenantRoutes() {}
}
