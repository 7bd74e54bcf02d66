package io.candor.web.centre.consent.intake;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import java.net.URI;
import java.util.Set;

/**
 * Which websites' pages may hand choices in: the tenant's registered ones, and the centre's own hosts. An origin is compared as browsers
 * send it, byte by byte; anything that only looks like a registered one is another.
 *
 * @source RFC 6454, section 6.2
 */
final class CrossOrigin {

    private final String platform;
    private final String before;
    private final String after;

    /**
     * @param publicUrl the platform's own address; its scheme and port are those of the tenants' hosts, too
     */
    CrossOrigin(URI publicUrl) {
        String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        this.before = publicUrl.getScheme() + "://";
        this.after = port;
        this.platform = before + publicUrl.getHost() + port;
    }

    /**
     * Whether pages of an origin may.
     *
     * @param origin value of the Origin header; {@code null} as text is no origin
     * @param local in development also {@code slug.localhost}
     */
    boolean allows(String origin, TenantRef tenant, Set<String> registered, boolean local) {
        return registered.contains(origin)
                || origin.equals(platform)
                || tenant.hosts().stream().anyMatch(host -> isOf(origin, host))
                || local && isOf(origin, tenant.slug() + ".localhost");
    }

    private boolean isOf(String origin, String host) {
        return origin.length() == before.length() + host.length() + after.length()
                && origin.startsWith(before)
                && origin.startsWith(host, before.length())
                && origin.endsWith(after);
    }
}
