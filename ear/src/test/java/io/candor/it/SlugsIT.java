package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.onboarding.OnboardingBeginning;
import io.candor.ejb.pack.PackImport;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.Slug;
import io.candor.persistence.tenant.TenantTakenException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody gets an address that people take for another's, not even in the instant in which the other is claimed. */
@ExtendWith(ArquillianExtension.class)
class SlugsIT {

    @Inject
    private OnboardingBeginning beginning;

    @Inject
    private TenantQueries tenants;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    @Test
    void ofSeveralWhoClaimNamesThatLookAlikeAtTheSameInstantOneGetsIts() throws InterruptedException {
        String some = Packs.freshSlug();
        List<String> alike = List.of(some + "rn", some + "m", some + "-m", some + "r-n");
        List<Object> outcomes = AtOnce.outcomes(alike.size(), n -> {
            begin(alike.get(n));
            return "begun";
        });
        assertThat(outcomes).filteredOn("begun"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !"begun".equals(outcome))
                .allSatisfy(SlugsIT::assertLooksTooMuchLikeAnother);
        assertThat(alike)
                .filteredOn(name -> tenants.findPreparing(name).isPresent())
                .hasSize(1);
    }

    @Test
    void onlyAnOperatorsPackComesBesideANameThatLooksLikeIt() {
        String some = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", some + "1"));
        assertThatThrownBy(() -> begin(some + "l")).satisfies(SlugsIT::assertLooksTooMuchLikeAnother);
        assertThat(operator.importPack(Packs.copy("operno", some + "l"))).isEqualTo(PackImport.Outcome.CREATED);
        assertThatThrownBy(() -> begin(some + "i")).satisfies(SlugsIT::assertLooksTooMuchLikeAnother);
        assertThatThrownBy(() -> begin(some + "1"))
                .isInstanceOfSatisfying(
                        TenantTakenException.class,
                        taken -> assertThat(taken.messageKey()).isEqualTo("error.slug-taken"));
    }

    private static void assertLooksTooMuchLikeAnother(Object refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        TenantTakenException.class,
                        taken -> assertThat(taken.messageKey()).isEqualTo("error.slug-alike"));
    }

    private void begin(String wanted) {
        caller.outside(UUID.randomUUID().toString(), () -> {
            beginning.begin(
                    new Slug(wanted),
                    new Organisation(
                            "Acme", null, List.of(), "DE", null, List.of("EU_GDPR"), "Europe/Berlin", List.of("en")));
            return null;
        });
    }
}
