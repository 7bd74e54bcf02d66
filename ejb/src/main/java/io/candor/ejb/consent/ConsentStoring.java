package io.candor.ejb.consent;

import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.BannerSettingsRepository;
import io.candor.persistence.consent.ConsentOriginRepository;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.consent.StorageRepository;
import io.candor.persistence.consent.WebOrigin;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Puts a whole inventory and the banner's settings in place of the present ones, for whoever imports a tenant. Part of the caller's
 * transaction and under the caller's roles.
 */
@Dependent
public class ConsentStoring {

    private final StorageRepository storage;
    private final BannerSettingsRepository banners;
    private final ConsentOriginRepository origins;
    private final ConsentNoticing noticing;

    @Inject
    ConsentStoring(
            StorageRepository storage,
            BannerSettingsRepository banners,
            ConsentOriginRepository origins,
            ConsentNoticing noticing) {
        this.storage = storage;
        this.banners = banners;
        this.origins = origins;
        this.noticing = noticing;
    }

    /** Stores all of it; a new consent notice is made if people would be shown something else than before. */
    public void store(
            List<StorageCategory> categories,
            List<StorageEntry> entries,
            BannerSettings banner,
            List<WebOrigin> registered) {
        storage.replace(categories, entries);
        banners.getLocked().change(banner);
        origins.replace(registered);
        noticing.renew();
    }
}
