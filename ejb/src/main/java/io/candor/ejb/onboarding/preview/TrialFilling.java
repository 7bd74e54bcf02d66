package io.candor.ejb.onboarding.preview;

import io.candor.ejb.onboarding.draft.Draft;
import io.candor.ejb.onboarding.draft.PolicyReading;
import io.candor.ejb.onboarding.draft.PreparedPack;
import io.candor.ejb.pack.content.PreparedTrial;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.OnboardingRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Stores everything of the current tenant's draft as it will be when the centre goes live. For {@link TrialOpening}, which takes it back; open
 * to everybody, because {@link PreviewAdmission} has judged the permit.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TrialFilling {

    private OnboardingRepository onboardings;
    private TenantQueries tenants;
    private PolicyReading reading;
    private PreparedTrial trial;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    TrialFilling(
            OnboardingRepository onboardings,
            TenantQueries tenants,
            PolicyReading reading,
            PreparedTrial trial,
            CurrentTenant currentTenant,
            ApplicationClock clock) {
        this.onboardings = onboardings;
        this.tenants = tenants;
        this.reading = reading;
        this.trial = trial;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TrialFilling() {}

    /** Fills the centre. As long as there is no document with a title, it stays as it is. */
    public void fill() {
        Onboarding onboarding = onboardings.get();
        if (onboarding.documentOrigin() == null) {
            return;
        }
        Draft draft = Draft.of(onboarding, reading, tenants.brand());
        if (!draft.title().isBlank()) {
            String slug =
                    tenants.findWorkplace(currentTenant.id()).orElseThrow().slug();
            trial.fill(PreparedPack.of(draft, new Slug(slug), clock.instant()));
        }
    }
}
