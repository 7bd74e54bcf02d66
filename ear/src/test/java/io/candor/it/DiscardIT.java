package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.onboarding.OnboardingBeginning;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.platform.DraftDiscarding;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.it.inside.Storage;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NotPreparingException;
import io.candor.persistence.tenant.Slug;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A centre that was never open can be given up: nothing of it stays, and its name is free again. */
@ExtendWith(ArquillianExtension.class)
class DiscardIT {

    @Inject
    private OnboardingBeginning beginning;

    @Inject
    private DraftDiscarding discarding;

    @Inject
    private TenantQueries tenants;

    @Inject
    private MemberQueries members;

    @Inject
    private TaskEngine engine;

    @Inject
    private Storage storage;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    @Test
    void whatIsGivenUpLeavesNothingAndItsNameIsFree() {
        String slug = Packs.freshSlug();
        String owner = UUID.randomUUID().toString();
        UUID tenant = begin(owner, slug);
        String otherSlug = Packs.freshSlug();
        UUID other = begin(owner, otherSlug);
        String helper = caller.enrol(tenant, MemberRole.EDITOR);

        assertThatThrownBy(() -> caller.run(owner, tenant, () -> discarding.discard(otherSlug)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.discard-slug");
        assertThat(tenants.findPreparing(slug)).contains(tenant);

        caller.run(owner, tenant, () -> discarding.discard(" " + slug + " "));
        engine.runDue();
        assertThat(tenants.findPreparing(slug)).isEmpty();
        assertThat(tenants.findPreparing(otherSlug)).contains(other);
        assertThat(caller.outside(owner, members::myPreparations))
                .extracting(row -> row.slug())
                .containsExactly(otherSlug);
        assertThat(accounts(owner)).isEqualTo(1);
        assertThat(accounts(helper)).as("belongs to nobody any more").isZero();
        assertThat(begin(UUID.randomUUID().toString(), slug)).isNotEqualTo(tenant);
    }

    @Test
    void anOpenCentreIsNotGivenUpLikeThis() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", slug));
        UUID tenant = tenants.findBySlug(slug).orElseThrow().id();
        String owner = caller.enrol(tenant, MemberRole.OWNER);
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> discarding.discard(slug)))
                .isInstanceOf(NotPreparingException.class);
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

    private long accounts(String subject) {
        return storage.sql(connection -> {
            try (var query = connection.prepareStatement("select count(*) from member where subject = ?")) {
                query.setString(1, subject);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
