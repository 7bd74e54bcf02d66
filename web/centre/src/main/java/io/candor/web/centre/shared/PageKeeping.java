package io.candor.web.centre.shared;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.web.shared.page.PageLife;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says of a centre's page that it is the same for everybody until the tenant changes something or its next policy version takes effect,
 * whichever comes first.
 */
@RequestScoped
public class PageKeeping {

    private final PolicyQueries policies;
    private final TenantQueries tenants;
    private final PageLife life;

    @Inject
    PageKeeping(PolicyQueries policies, TenantQueries tenants, PageLife life) {
        this.policies = policies;
        this.tenants = tenants;
        this.life = life;
    }

    /** For the container's proxy. */
    protected PageKeeping() {
        this(null, null, null);
    }

    /**
     * Keeps this request's page until then, or until a day of the tenant's calendar has passed if that is sooner.
     *
     * @param lastDay empty if no day counts
     */
    public void keepUntil(Optional<LocalDate> lastDay) {
        Stream.concat(
                        policies.nextEffectiveAt().stream(),
                        lastDay.stream()
                                .map(day -> day.plusDays(1)
                                        .atStartOfDay(tenants.zone())
                                        .toInstant()))
                .min(Comparator.naturalOrder())
                .ifPresentOrElse(life::cacheUntil, life::cache);
    }

    /** Keeps this request's page until then. */
    public void keep() {
        policies.nextEffectiveAt().ifPresentOrElse(life::cacheUntil, life::cache);
    }
}
