package io.candor.ejb.consent;

import io.candor.ejb.consent.ConsentNoticeQueries.NoticeRow;
import io.candor.ejb.consent.ConsentNoticeQueries.NoticeText;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.consent.WebOrigin;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows how the current tenant's banner looks and behaves. Open to everybody. */
@Stateless
@PermitAll
public class BannerQueries {

    private EntityManager entityManager;
    private ConsentNoticeQueries notices;
    private StorageQueries storage;

    @Inject
    BannerQueries(EntityManager entityManager, ConsentNoticeQueries notices, StorageQueries storage) {
        this.entityManager = entityManager;
        this.notices = notices;
        this.storage = storage;
    }

    /** For the container's proxy. */
    protected BannerQueries() {}

    /**
     * A banner in one language.
     *
     * @param cookie how the choice is remembered
     * @param placement where the banner stands
     * @param notice what it shows
     * @param sha256 of the notice's stored content
     * @param askingSince number of the oldest notice under which a choice still holds
     * @param signals what categories mean to Google's tags, by category key
     */
    public record Banner(
            ChoiceCookie cookie,
            Placement placement,
            NoticeContent notice,
            String sha256,
            int askingSince,
            Map<String, List<ConsentSignal>> signals) {}

    /**
     * A registered website.
     *
     * @param lastLoadedAt when it last loaded the banner, UTC; null if never
     */
    public record OriginRow(WebOrigin origin, Instant lastLoadedAt) {}

    /**
     * The banner as it is shown now.
     *
     * @param language one of the tenant's languages
     * @return empty if the tenant has no notice yet
     */
    public Optional<Banner> banner(String language) {
        return notices.latest().map(NoticeRow::number).map(number -> {
            NoticeText text = notices.text(number, language);
            BannerSettings settings = settings();
            return new Banner(
                    settings.cookie(),
                    settings.placement(),
                    text.content(),
                    text.sha256(),
                    notices.askingSince(),
                    signals());
        });
    }

    /** How the choice is remembered. */
    public ChoiceCookie cookie() {
        return settings().cookie();
    }

    /** The registered websites, by name. */
    public List<OriginRow> origins() {
        return entityManager
                .createQuery("select o.origin, o.lastLoadedAt from ConsentOrigin o order by o.origin", Object[].class)
                .getResultStream()
                .map(row -> new OriginRow(new WebOrigin((String) row[0]), (Instant) row[1]))
                .toList();
    }

    private BannerSettings settings() {
        return entityManager
                .createQuery("select s from BannerSettings s", BannerSettings.class)
                .getResultStream()
                .findFirst()
                .orElseGet(BannerSettings::byDefault);
    }

    private Map<String, List<ConsentSignal>> signals() {
        return storage.inventory().stream()
                .collect(Collectors.toMap(StorageQueries.Category::key, StorageQueries.Category::signals));
    }
}
