package io.candor.ejb.onboarding;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.onboarding.draft.Draft;
import io.candor.ejb.onboarding.draft.GoLiveCheck;
import io.candor.ejb.onboarding.draft.GoLiveChecks;
import io.candor.ejb.onboarding.draft.PolicyReading;
import io.candor.ejb.onboarding.draft.PreparedPack;
import io.candor.ejb.pack.content.PreparedOpening;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.OnboardingRepository;
import io.candor.persistence.onboarding.Supplements;
import io.candor.persistence.tenant.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** The last step: the first version is published and the centre opens, with everything in it, in one transaction. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class GoingLive {

    private OnboardingRepository onboardings;
    private TenantQueries tenants;
    private MemberQueries members;
    private PolicyReading reading;
    private PreparedOpening opening;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    GoingLive(
            OnboardingRepository onboardings,
            TenantQueries tenants,
            MemberQueries members,
            PolicyReading reading,
            PreparedOpening opening,
            ApplicationClock clock,
            AuditLog audit) {
        this.onboardings = onboardings;
        this.tenants = tenants;
        this.members = members;
        this.reading = reading;
        this.opening = opening;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected GoingLive() {}

    /**
     * Opens the centre. Within about a second every node answers for it.
     *
     * @param read the version of the draft that was looked at
     * @param answers what the text leaves open
     * @throws GoLiveBlockedException if something is missing without which it could not work; then nothing has happened
     * @throws io.candor.persistence.shared.ChangedMeanwhileException if somebody has changed the draft meanwhile
     */
    public void goLive(int read, Supplements answers) {
        Instant now = clock.instant();
        Onboarding onboarding = onboardings.getLocked();
        onboarding.edit(read, now);
        onboarding.supplement(answers);
        if (onboarding.documentOrigin() == null) {
            throw new GoLiveBlockedException(GoLiveCheck.Code.DOCUMENT);
        }
        Draft draft = Draft.of(onboarding, reading, tenants.brand());
        GoLiveChecks.blocking(GoLiveChecks.of(draft, now)).ifPresent(check -> {
            throw new GoLiveBlockedException(check.code());
        });
        opening.open(PreparedPack.of(draft, new Slug(members.here().slug()), now));
        onboarding.goLive(now);
        audit.record(
                OnboardingAction.OPENED,
                Thing.of("onboarding", onboarding.id(), members.here().slug()));
    }
}
