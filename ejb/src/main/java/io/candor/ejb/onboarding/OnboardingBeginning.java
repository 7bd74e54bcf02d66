package io.candor.ejb.onboarding;

import io.candor.ejb.shared.InTenant;
import io.candor.ejb.shared.Retrying;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.tenant.Slug;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Begins an onboarding: claims the slug and opens the draft, in one transaction. For everybody who is signed in and may do that. */
@Stateless
@RolesAllowed("**")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnboardingBeginning {

    private OnboardingOpening opening;
    private InTenant inTenant;
    private Retrying retrying;

    @Inject
    OnboardingBeginning(OnboardingOpening opening, InTenant inTenant, Retrying retrying) {
        this.opening = opening;
        this.inTenant = inTenant;
        this.retrying = retrying;
    }

    /** For the container's proxy. */
    protected OnboardingBeginning() {}

    /**
     * Begins.
     *
     * @throws jakarta.ejb.EJBAccessException if the caller may not begin a privacy centre
     * @throws io.candor.persistence.tenant.TenantTakenException if the slug is taken, or is easily mistaken for one that is
     * @throws io.candor.persistence.shared.RefusedException {@code error.onboarding-many} if the caller is preparing ten others
     */
    public void begin(Slug slug, Organisation organisation) {
        UUID id = Ids.next();
        retrying.run(() -> inTenant.call(id, () -> {
            opening.open(slug, organisation);
            return null;
        }));
    }
}
