package io.candor.it;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.onboarding.OnboardingBeginning;
import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.onboarding.preview.PreviewAdmission;
import io.candor.ejb.onboarding.preview.PreviewPermits;
import io.candor.ejb.onboarding.preview.TrialOpening;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.session.SessionEnding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Slug;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members see the pages of the centre that they prepare; nobody else does, and nothing of it stays. */
@ExtendWith(ArquillianExtension.class)
class PreviewIT {

    private static final String ISSUER = "https://id.example/realms/staff";
    private static final String TEXT = "# Privacy policy\n\n## Your rights\n\n- Access: get a copy of your data.\n\n"
            + "We respond to requests within 30 days of receipt.\n\n## Contact\n\nWrite to privacy@acme.shop.\n";

    @Inject
    private OnboardingBeginning beginning;

    @Inject
    private OnboardingEditing editing;

    @Inject
    private OnboardingQueries onboardings;

    @Inject
    private PreviewPermits permits;

    @Inject
    private PreviewAdmission admission;

    @Inject
    private TrialOpening trial;

    @Inject
    private SessionEnding sessions;

    @Inject
    private PolicyQueries policies;

    @Inject
    private PromiseQueries promises;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    private String slug;
    private UUID tenant;
    private String owner;

    @BeforeEach
    void aDraftOfItsOwn() {
        slug = Packs.freshSlug();
        owner = UUID.randomUUID().toString();
        tenant = begin(owner, slug);
    }

    @Test
    void aPermitShowsOneTenantToOneMemberForOneSession() {
        String permit = permitOf(owner, "session-1", later());
        assertThat(admission.admit(slug, permit))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(tenant));
        sessions.end(ISSUER, "session-1");
        assertThat(admission.admit(slug, permit)).isEmpty();
    }

    @Test
    void whatIsNoPermitForThisTenantShowsNothing() {
        String otherSlug = Packs.freshSlug();
        String other = UUID.randomUUID().toString();
        UUID otherTenant = begin(other, otherSlug);
        String foreign = caller.call(other, otherTenant, () -> permits.permit(ISSUER, "s", later()));
        assertThat(admission.admit(otherSlug, foreign)).isPresent();
        assertThat(admission.admit(slug, foreign)).isEmpty();
        assertThat(admission.admit("operno", foreign)).isEmpty();
        String own = permitOf(owner, "s", later());
        byte[] changed = Base64.getUrlDecoder().decode(own);
        changed[changed.length - 1] ^= 1;
        for (String bad : List.of(
                "",
                "x",
                "%%%",
                own.substring(1),
                own.repeat(20),
                Base64.getUrlEncoder().encodeToString(changed))) {
            assertThat(admission.admit(slug, bad)).as(bad).isEmpty();
        }
    }

    @Test
    void aPermitThatIsOverShowsNothing() {
        Instant now = clock.instant();
        assertThat(admission.admit(slug, permitOf(owner, "s", now))).isEmpty();
        assertThat(admission.admit(slug, permitOf(owner, "s", now.minus(Duration.ofDays(1)))))
                .isEmpty();
    }

    @Test
    void whoMayNotSeeTheDraftGetsNoPermit() {
        String auditor = caller.enrol(tenant, AUDITOR);
        assertThat(admission.admit(slug, permitOf(auditor, "s", later()))).isPresent();
        String agent = caller.enrol(tenant, AGENT);
        assertThatThrownBy(() -> permitOf(agent, "s", later())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> permitOf(UUID.randomUUID().toString(), "s", later()))
                .isInstanceOf(NoSuchTenantException.class);
    }

    @Test
    void theCentreIsThereOnTrialAndGoneAfterwards() {
        caller.run(owner, tenant, () -> editing.paste(onboardings.draft().version(), TEXT));
        int[] seen = new int[2];
        inTenant.call(tenant, () -> {
            TrialOpening.Trial open = trial.open();
            try {
                seen[0] = policies.publications().size();
                seen[1] =
                        promises.ofVersion(policies.publications().get(0).id()).size();
            } finally {
                open.end();
            }
            return null;
        });
        assertThat(seen[0]).isEqualTo(1);
        assertThat(seen[1]).isPositive();
        assertThat(inTenant.call(tenant, policies::publications)).isEmpty();
        assertThat(tenants.findPreparing(slug)).contains(tenant);
    }

    private String permitOf(String subject, String session, Instant until) {
        return caller.call(subject, tenant, () -> permits.permit(ISSUER, session, until));
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofMinutes(5));
    }

    private UUID begin(String subject, String wanted) {
        caller.outside(subject, () -> {
            beginning.begin(
                    new Slug(wanted),
                    new Organisation(
                            "Acme", null, List.of(), "DE", null, List.of("EU_GDPR"), "Europe/Berlin", List.of("en")));
            return null;
        });
        return tenants.findPreparing(wanted).orElseThrow();
    }
}
