package io.candor.ejb.onboarding.preview;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.session.SessionEnding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.ejb.tenant.MembershipKeeping.Entry;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Judges permits where nobody is signed in: on the public pages. Open to everybody, because the permit is the proof; a permit is worth
 * nothing once its member's session has ended, or its member has left or got a role that may not look.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PreviewAdmission {

    private static final Set<MemberRole> READERS = Set.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final int LONGEST = 2_000;

    private TenantQueries tenants;
    private TenantKeys keys;
    private MembershipKeeping members;
    private SessionEnding sessions;
    private ApplicationClock clock;
    private InTenant inTenant;

    @Inject
    PreviewAdmission(
            TenantQueries tenants,
            TenantKeys keys,
            MembershipKeeping members,
            SessionEnding sessions,
            ApplicationClock clock,
            InTenant inTenant) {
        this.tenants = tenants;
        this.keys = keys;
        this.members = members;
        this.sessions = sessions;
        this.clock = clock;
        this.inTenant = inTenant;
    }

    /** For the container's proxy. */
    protected PreviewAdmission() {}

    /**
     * The tenant of a slug, if it is being prepared and the permit was given for it and is valid now; otherwise empty, whatever the reason.
     *
     * @param slug well-formed
     * @param sealed the permit as it came
     */
    public Optional<TenantRef> admit(String slug, String sealed) {
        return bytes(sealed)
                .flatMap(permit -> tenants.findPrepared(slug).filter(tenant -> isValid(tenant.id(), permit)));
    }

    private boolean isValid(UUID tenant, byte[] sealed) {
        return keys.find(tenant, sealed)
                .flatMap(PreviewPermit::of)
                .filter(permit -> clock.instant().isBefore(permit.until()))
                .filter(permit -> !sessions.hasEnded(permit.issuer(), permit.sessionId()))
                .flatMap(permit -> inTenant.call(tenant, () -> members.find(permit.subject())))
                .map(Entry::role)
                .filter(READERS::contains)
                .isPresent();
    }

    private static Optional<byte[]> bytes(String sealed) {
        try {
            return sealed.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException noPermit) {
            return Optional.empty();
        }
    }
}
