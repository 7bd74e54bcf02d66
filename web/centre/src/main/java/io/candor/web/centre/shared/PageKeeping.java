package io.candor.web.centre.shared;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.web.shared.page.PageLife;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Says of a centre's page that it is the same for everybody until the tenant changes something or its next policy version takes effect,
 * whichever comes first.
 */
@RequestScoped
public class PageKeeping {

    private final PolicyQueries policies;
    private final PageLife life;

    @Inject
    PageKeeping(PolicyQueries policies, PageLife life) {
        this.policies = policies;
        this.life = life;
    }

    /** For the container's proxy. */
    protected PageKeeping() {
        this(null, null);
    }

    /** Keeps this request's page until then. */
    public void keep() {
        policies.nextEffectiveAt().ifPresentOrElse(life::cacheUntil, life::cache);
    }
}
