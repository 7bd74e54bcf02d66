package io.candor.it;

import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.NoticeContent;
import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentIntake;
import io.candor.ejb.consent.intake.ConsentSubmission;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Operator;
import io.candor.persistence.consent.ledger.ConsentMethod;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** People who choose, at tenants of their own. */
@Dependent
class ConsentPeople {

    @Inject
    private ConsentIntake intake;

    @Inject
    private ConsentNoticeQueries notices;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Operator operator;

    /** A new tenant with an inventory. */
    TenantRef tenant(String bundled) {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy(bundled, slug));
        return tenants.findBySlug(slug).orElseThrow();
    }

    /** A random key or pseudonym, as browsers make them. */
    static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** A choice of everything, or of nothing, made a moment ago. */
    ConsentSubmission choice(TenantRef tenant, String key, String subject, boolean given) {
        NoticeContent shown = inTenant.call(
                tenant.id(),
                () -> notices.text(notices.latest().orElseThrow().number(), "en")
                        .content());
        var choices = new TreeMap<String, Boolean>();
        shown.categories().stream()
                .filter(category -> !category.locked())
                .forEach(category -> choices.put(category.key(), given));
        return new ConsentSubmission(
                key,
                subject,
                shown.number(),
                "en",
                choices,
                ConsentMethod.BANNER,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "GB",
                "Firefox");
    }

    /** Hands a choice in. */
    CompletableFuture<ConsentAnswer> hand(TenantRef tenant, ConsentSubmission choice) {
        return intake.record(tenant, choice).toCompletableFuture();
    }

    /** A new person's choice, handed in and answered. */
    ConsentAnswer newChoice(TenantRef tenant, boolean given) {
        return hand(tenant, choice(tenant, token(), token(), given)).join();
    }
}
