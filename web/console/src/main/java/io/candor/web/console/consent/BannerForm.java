package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentSettingsQueries.SettingsRow;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.BannerSettings.SameSite;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import io.candor.web.console.consent.EntryForm.SpanField;
import io.candor.web.console.shared.Translations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The fields of the banner's settings. */
public class BannerForm {

    private int version;
    private String cookieName;
    private String cookieDomain;
    private SpanField life = new SpanField();
    private String sameSite = SameSite.LAX.name();
    private String placement = Placement.BOTTOM.name();
    private Map<String, String> title = Translations.fields(null, List.of());
    private Map<String, String> body = Translations.fields(null, List.of());

    void fill(SettingsRow row, List<String> languages) {
        version = row.version();
        cookieName = row.cookie().name();
        cookieDomain = row.cookie().domain();
        life = SpanField.of(row.cookie().life());
        sameSite = row.cookie().sameSite().name();
        placement = row.placement().name();
        title = Translations.fields(row.title(), languages);
        body = Translations.fields(row.body(), languages);
    }

    /**
     * The cookie as it is typed.
     *
     * @throws RefusedException if something in it has a wrong form
     */
    ChoiceCookie cookie() {
        Span span = life.span("error.choice-life");
        if (span == null) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.choice-life");
        }
        return new ChoiceCookie(
                Objects.toString(cookieName, "").strip(),
                cookieDomain == null || cookieDomain.isBlank()
                        ? null
                        : cookieDomain.strip().toLowerCase(Locale.ROOT),
                span,
                SameSite.valueOf(sameSite));
    }

    Placement chosenPlacement() {
        return Placement.valueOf(placement);
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** Name of the cookie. */
    public String getCookieName() {
        return cookieName;
    }

    /** Name of the cookie. */
    public void setCookieName(String cookieName) {
        this.cookieName = cookieName;
    }

    /** Domain that shares the choice, or nothing. */
    public String getCookieDomain() {
        return cookieDomain;
    }

    /** Domain that shares the choice, or nothing. */
    public void setCookieDomain(String cookieDomain) {
        this.cookieDomain = cookieDomain;
    }

    /** How long a choice lasts. */
    public SpanField getLife() {
        return life;
    }

    /** Name of the same-site rule. */
    public String getSameSite() {
        return sameSite;
    }

    /** Name of the same-site rule. */
    public void setSameSite(String sameSite) {
        this.sameSite = sameSite;
    }

    /** Name of the placement. */
    public String getPlacement() {
        return placement;
    }

    /** Name of the placement. */
    public void setPlacement(String placement) {
        this.placement = placement;
    }

    /** By language; nothing for the default wording. */
    public Map<String, String> getTitle() {
        return title;
    }

    /** By language; nothing for the default wording. */
    public Map<String, String> getBody() {
        return body;
    }
}
