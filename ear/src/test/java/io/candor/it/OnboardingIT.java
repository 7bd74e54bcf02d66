package io.candor.it;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.onboarding.GoLiveBlockedException;
import io.candor.ejb.onboarding.GoingLive;
import io.candor.ejb.onboarding.OnboardingBeginning;
import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.onboarding.AlreadyLiveException;
import io.candor.persistence.onboarding.NoSuchOnboardingException;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.onboarding.Supplements;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.NotOpenedException;
import io.candor.persistence.tenant.Slug;
import io.candor.persistence.tenant.TenantTakenException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A centre is set up by several people, in any order, and opens whole or not at all; nobody else knows of it until then. */
@ExtendWith(ArquillianExtension.class)
class OnboardingIT {

    private static final String TEXT = "# Privacy policy\n\nLast updated: May 2, 2025\n\n## Your rights\n\n"
            + "- Access: get a copy of your data.\n\nWe respond to requests within 30 days of receipt.\n\n"
            + "## Contact\n\nWrite to privacy@acme.shop.\n";

    @Inject
    private OnboardingBeginning beginning;

    @Inject
    private OnboardingEditing editing;

    @Inject
    private OnboardingQueries onboardings;

    @Inject
    private GoingLive goingLive;

    @Inject
    private TenantQueries tenants;

    @Inject
    private MemberQueries members;

    @Inject
    private PolicyQueries policies;

    @Inject
    private PromiseQueries promises;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private String slug;
    private String owner;
    private UUID tenant;

    @BeforeEach
    void aDraftOfItsOwn() {
        slug = Packs.freshSlug();
        owner = UUID.randomUUID().toString();
        begin(owner, slug);
        tenant = tenants.findPreparing(slug).orElseThrow();
    }

    @Test
    void nobodyOutsideKnowsOfATenantThatIsPrepared() {
        assertThat(tenants.findBySlug(slug)).isEmpty();
        assertThat(tenants.slugs(10_000)).doesNotContain(slug);
        assertThat(caller.outside(owner, members::myTenants)).isEmpty();
        assertThat(caller.outside(owner, members::myPreparations)).hasSize(1);
        assertThatThrownBy(() -> operator.suspend(tenant)).isInstanceOf(NotOpenedException.class);
        assertThatThrownBy(() -> operator.resume(tenant)).isInstanceOf(NotOpenedException.class);
        assertThatThrownBy(() -> operator.importPack(Packs.copy("operno", slug)))
                .isInstanceOf(TenantTakenException.class);
    }

    @Test
    void aSlugIsClaimedAtOnceWithAllThatLookLikeIt() {
        assertThatThrownBy(() -> begin(UUID.randomUUID().toString(), slug)).isInstanceOf(TenantTakenException.class);
        String like = slug.charAt(0) + "-" + slug.substring(1);
        assertThatThrownBy(() -> begin(UUID.randomUUID().toString(), like)).isInstanceOf(TenantTakenException.class);
        assertThat(tenants.findPreparing(like)).isEmpty();
        String other = Packs.freshSlug();
        as(owner, () -> {
            editing.describe(version(), new Slug(other), organisation("Acme"));
            return null;
        });
        assertThat(tenants.findPreparing(other)).contains(tenant);
        begin(UUID.randomUUID().toString(), slug);
    }

    @Test
    void everyStepIsThereAgainForWhoeverGoesOn() {
        String editor = caller.enrol(tenant, EDITOR);
        provide(owner);
        String first = as(editor, onboardings::review).items().get(0).key();
        as(editor, () -> {
            editing.choose(version(), Set.of(first));
            return null;
        });
        var review = as(owner, onboardings::review);
        assertThat(review.items())
                .filteredOn(item -> item.rejected())
                .extracting(item -> item.key())
                .containsExactly(first);
        assertThat(new String(as(owner, onboardings::document), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void theSecondOfTwoIsTold() {
        int read = as(owner, this::version);
        provide(owner);
        assertThatThrownBy(() -> as(owner, () -> {
                    editing.supplement(read, new Supplements("Another", null, null));
                    return null;
                }))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(as(owner, onboardings::draft).supplements()).isEqualTo(Supplements.NONE);
    }

    @Test
    void whatBlocksLeavesNothingBehind() {
        assertThatThrownBy(this::goLive)
                .isInstanceOf(GoLiveBlockedException.class)
                .hasMessage("error.blocked-document");
        as(owner, () -> {
            editing.paste(version(), TEXT.replace("privacy@acme.shop", "[EMAIL]"));
            return null;
        });
        assertThatThrownBy(this::goLive)
                .isInstanceOf(GoLiveBlockedException.class)
                .hasMessage("error.blocked-mailbox");
        assertThat(tenants.findPreparing(slug)).contains(tenant);
        assertThat(as(owner, () -> policies.publications())).isEmpty();
        as(owner, () -> {
            goingLive.goLive(version(), new Supplements(null, null, "privacy@acme.shop"));
            return null;
        });
        assertThat(tenants.findBySlug(slug)).isPresent();
    }

    @Test
    void aCentreOpensWithEverythingInIt() {
        provide(owner);
        goLive();
        assertThat(tenants.findBySlug(slug)).isPresent();
        assertThat(tenants.findPreparing(slug)).isEmpty();
        assertThat(caller.outside(owner, members::myTenants)).hasSize(1);
        as(owner, () -> {
            var published = policies.publications();
            assertThat(published).hasSize(1);
            assertThat(promises.ofVersion(published.get(0).id())).isNotEmpty();
            assertThat(tenants.centre("en").contacts())
                    .extracting(contact -> contact.email())
                    .containsExactly("privacy@acme.shop");
            return null;
        });
        assertThatThrownBy(this::goLive).isInstanceOf(AlreadyLiveException.class);
        assertThatThrownBy(() -> provide(owner)).isInstanceOf(AlreadyLiveException.class);
    }

    @Test
    void aDocumentThatMustNotBeReadChangesNothing() {
        provide(owner);
        assertThatThrownBy(() -> as(owner, () -> {
                    editing.provide(
                            version(),
                            new byte[] {0x1f, (byte) 0x8b, 8, 0},
                            io.candor.persistence.onboarding.Onboarding.Origin.UPLOADED,
                            "policy.txt");
                    return null;
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.import-archive");
        assertThat(as(owner, onboardings::review).title()).isEqualTo("Privacy policy");
    }

    @Test
    void rolesDecideWhoMayDoWhat() {
        provide(owner);
        String auditor = caller.enrol(tenant, AUDITOR);
        String agent = caller.enrol(tenant, AGENT);
        String editor = caller.enrol(tenant, EDITOR);
        int read = as(owner, this::version);
        assertThat(as(auditor, onboardings::checks).isReady()).isTrue();
        assertThatThrownBy(() -> as(agent, onboardings::draft)).isInstanceOf(EJBAccessException.class);
        for (String reader : List.of(auditor, agent)) {
            assertThatThrownBy(() -> as(reader, () -> {
                        editing.paste(read, "Something else");
                        return null;
                    }))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> as(editor, () -> {
                    goingLive.goLive(read, Supplements.NONE);
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void anotherTenantsDraftDoesNotExist() {
        provide(owner);
        String otherSlug = Packs.freshSlug();
        String other = UUID.randomUUID().toString();
        begin(other, otherSlug);
        UUID otherTenant = tenants.findPreparing(otherSlug).orElseThrow();
        assertThat(caller.call(other, otherTenant, onboardings::draft).origin()).isNull();
        assertThatThrownBy(() -> caller.call(other, otherTenant, onboardings::document))
                .isInstanceOf(NoSuchOnboardingException.class);
        assertThatThrownBy(() -> as(other, onboardings::draft)).isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> as(other, () -> {
                    editing.paste(0, "Something else");
                    return null;
                }))
                .isInstanceOf(NoSuchTenantException.class);
    }

    private void begin(String subject, String wanted) {
        caller.outside(subject, () -> {
            beginning.begin(new Slug(wanted), organisation("Acme"));
            return null;
        });
    }

    private static Organisation organisation(String name) {
        return new Organisation(name, null, List.of(), "DE", null, List.of("EU_GDPR"), "Europe/Berlin", List.of("en"));
    }

    private void provide(String subject) {
        as(subject, () -> {
            editing.paste(version(), TEXT);
            return null;
        });
    }

    private void goLive() {
        as(owner, () -> {
            goingLive.goLive(version(), Supplements.NONE);
            return null;
        });
    }

    private int version() {
        return onboardings.draft().version();
    }

    private <T> T as(String subject, Supplier<T> work) {
        return caller.call(subject, tenant, work);
    }
}
