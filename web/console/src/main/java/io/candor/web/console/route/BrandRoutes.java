package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the centre's colours and logo. */
public final class BrandRoutes {

    /** Servlet of the page in which a brand is tried out on the real centre. */
    public static final String PREVIEW = "/internal/brand-preview";

    /** Servlet of the logo as it is stored. */
    public static final String LOGO = "/internal/brand-logo";

    /** Servlet that measures the contrast of colours. */
    public static final String CHECK = "/internal/brand-check";

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> EDITORS = EnumSet.of(OWNER, PRIVACY_OFFICER);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("brand", "/brand", "/brand/brand.xhtml", READERS, "overview", "tenant"),
            new ConsoleRoute("brand-preview", "/brand/preview", PREVIEW, READERS, "brand", null),
            new ConsoleRoute("brand-logo", "/brand/logo", LOGO, READERS, "brand", null),
            new ConsoleRoute("brand-check", "/brand/check", CHECK, EDITORS, "brand", null));

    private BrandRoutes() {}
}
