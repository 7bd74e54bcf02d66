package io.candor.web.centre.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.consent.BannerQueries;
import io.candor.ejb.consent.BannerQueries.Banner;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * What tenants ask now, kept in memory until they change something. A choice can be taken and obeyed from here while the database does
 * not answer.
 */
@ApplicationScoped
public class AskedChoices {

    private static final int MOST = 10_000;

    private final BannerQueries banners;
    private final Cache<Key, AskedChoice> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    AskedChoices(BannerQueries banners) {
        this.banners = banners;
    }

    /** For the container's proxy. */
    protected AskedChoices() {
        this(null);
    }

    private record Key(UUID tenant, long revision, String language) {}

    /**
     * What the current tenant asks.
     *
     * @param tenant the current one
     * @param language one of its languages
     * @return empty if it has no notice
     */
    Optional<AskedChoice> of(TenantRef tenant, String language) {
        Key key = new Key(tenant.id(), tenant.revision(), language);
        AskedChoice known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<AskedChoice> asked = banners.banner(language).map(AskedChoices::of);
        asked.ifPresent(choice -> kept.put(key, choice));
        return asked;
    }

    private static AskedChoice of(Banner banner) {
        return new AskedChoice(banner.cookie(), banner.notice(), banner.askingSince());
    }
}
