package io.candor.ejb.onboarding.preview;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;

/** Permits members to look at the pages of a centre that they prepare. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class PreviewPermits {

    private TenantKeys keys;
    private CurrentTenant currentTenant;

    @Resource
    private SessionContext session;

    @Inject
    PreviewPermits(TenantKeys keys, CurrentTenant currentTenant) {
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected PreviewPermits() {}

    /**
     * A permit for the caller and the current tenant, in characters that a cookie may hold; sealed, so that nobody reads or makes one.
     *
     * @param issuer the realm of the caller's session
     * @param sessionId that session: with its end the permit ends
     * @param until the first instant at which the permit is void, UTC
     */
    public String permit(String issuer, String sessionId, Instant until) {
        var permit = new PreviewPermit(session.getCallerPrincipal().getName(), issuer, sessionId, until);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.seal(currentTenant.id(), permit.text()));
    }
}
