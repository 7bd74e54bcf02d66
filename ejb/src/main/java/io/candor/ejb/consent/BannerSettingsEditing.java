package io.candor.ejb.consent;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.BannerSettingsRepository;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Changes how the current tenant's banner looks, what it says and how it remembers a choice. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class BannerSettingsEditing {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 1_500;

    private BannerSettingsRepository banners;
    private ConsentPublishing publishing;
    private AuditLog audit;

    @Inject
    BannerSettingsEditing(BannerSettingsRepository banners, ConsentPublishing publishing, AuditLog audit) {
        this.banners = banners;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected BannerSettingsEditing() {}

    /**
     * Changes the settings.
     *
     * @param read the version that the change was made from
     * @param title the tenant's own title, at most 120 characters, or null for the default wording
     * @param body the tenant's own text, at most 1500 characters, or null for the default wording
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if a text is too long
     */
    public NoticeRenewal change(
            int read, ChoiceCookie cookie, Placement placement, LocalizedText title, LocalizedText body) {
        check(title, LONGEST_TITLE, "error.banner-title");
        check(body, LONGEST_BODY, "error.banner-body");
        BannerSettings settings = banners.getLocked();
        ChangedMeanwhileException.check(read, settings.version());
        Content before = content(settings);
        settings.change(new BannerSettings(cookie, placement, title, body));
        audit.record(ConsentAction.BANNER_CHANGED, Thing.of("banner", ""), Changes.between(before, content(settings)));
        return publishing.publish();
    }

    /** What the audit log compares. */
    private record Content(ChoiceCookie cookie, Placement placement, LocalizedText title, LocalizedText body) {}

    private static Content content(BannerSettings settings) {
        return new Content(settings.cookie(), settings.placement(), settings.title(), settings.body());
    }

    private static void check(LocalizedText text, int longest, String refusal) {
        if (text != null && text.byLanguage().values().stream().anyMatch(words -> words.length() > longest)) {
            throw new RefusedException(RefusedException.Fault.INPUT, refusal);
        }
    }
}
