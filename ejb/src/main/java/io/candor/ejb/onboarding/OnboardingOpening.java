package io.candor.ejb.onboarding;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.onboarding.draft.PreparedProfile;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantRegistering;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.OnboardingRepository;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.Slug;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The transaction in which an onboarding begins; the new tenant has been entered before. */
@Stateless
@RolesAllowed("**")
public class OnboardingOpening {

    private TenantRegistering registering;
    private OnboardingRepository onboardings;
    private ApplicationClock clock;
    private AuditLog audit;

    @Resource
    private SessionContext session;

    @Inject
    OnboardingOpening(
            TenantRegistering registering, OnboardingRepository onboardings, ApplicationClock clock, AuditLog audit) {
        this.registering = registering;
        this.onboardings = onboardings;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected OnboardingOpening() {}

    /** Claims the slug, then opens the draft. */
    public void open(Slug slug, Organisation organisation) {
        registering.prepare(slug, PreparedProfile.of(organisation));
        var onboarding =
                new Onboarding(organisation, session.getCallerPrincipal().getName(), clock.instant());
        onboardings.add(onboarding);
        audit.record(
                OnboardingAction.BEGUN,
                Thing.of("onboarding", onboarding.id(), slug.value()),
                Changes.between(null, organisation));
    }
}
