package io.candor.persistence.consent;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a tenant's banner behaves: one row for each tenant, made with the tenant and changed by its editors. */
@Entity
@Table(name = "banner_settings")
public class BannerSettings extends TenantOwned {

    /** Where the banner stands on the page. */
    public enum Placement {
        BOTTOM,
        CENTRE
    }

    /**
     * The first-party cookie that remembers the choice.
     *
     * @param name a token of RFC 6265, at most 60 characters
     * @param domain the domain that shares the choice, lower case, or null for the host alone
     * @param life after which the choice is asked again
     * @param sameSite its same-site rule
     */
    @Embeddable
    public record ChoiceCookie(
            @Column(name = "cookie_name") String name,
            @Column(name = "cookie_domain") String domain,
            @Column(name = "choice_life") Span life,

            @Enumerated(EnumType.STRING) @Column(name = "same_site")
            SameSite sameSite) {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");
        /**
         * The default: half a year, for the host alone.
         *
         * @source CNIL, guidelines on cookies of 17 September 2020, recommendation to keep a choice for six months
         */
        public static final ChoiceCookie DEFAULT =
                new ChoiceCookie("candor_consent", null, new Span(6, Span.Unit.MONTHS), SameSite.LAX);

        /**
         * @throws RefusedException if the name is no cookie name, the domain no domain name, or the life not in days, weeks, months
         *     or years
         */
        public ChoiceCookie {
            if (!NAME.matcher(name).matches()) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.cookie-name");
            }
            if (domain != null && !isDomain(domain)) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.cookie-domain");
            }
            boolean lasting = switch (life.unit()) {
                case DAYS, WEEKS, MONTHS, YEARS -> life.amount() > 0;
                case MINUTES, HOURS, BUSINESS_DAYS -> false;
            };
            if (!lasting) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.choice-life");
            }
        }

        private static boolean isDomain(String domain) {
            String origin = "https://" + domain;
            return domain.contains(".") && !domain.contains(":") && WebOrigin.isNormal(origin);
        }
    }

    /** The same-site rules that a first-party cookie may have; never None. */
    public enum SameSite {
        LAX,
        STRICT;

        /** As it stands in a cookie. */
        public String attribute() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    @Embedded
    private ChoiceCookie cookie;

    @Enumerated(EnumType.STRING)
    private Placement placement;

    private LocalizedText title;

    private LocalizedText body;

    @Version
    private int version;

    /** For the persistence provider. */
    protected BannerSettings() {}

    /**
     * @param cookie how the choice is remembered
     * @param placement where the banner stands
     * @param title the tenant's own title, or null for the default wording
     * @param body the tenant's own text, or null for the default wording
     */
    public BannerSettings(ChoiceCookie cookie, Placement placement, LocalizedText title, LocalizedText body) {
        this.cookie = cookie;
        this.placement = placement;
        this.title = title;
        this.body = body;
    }

    /** What a tenant has that has said nothing. */
    public static BannerSettings byDefault() {
        return new BannerSettings(ChoiceCookie.DEFAULT, Placement.BOTTOM, null, null);
    }

    /** Takes over what other settings say. */
    public void change(BannerSettings wanted) {
        cookie = wanted.cookie;
        placement = wanted.placement;
        title = wanted.title;
        body = wanted.body;
    }

    /** How the choice is remembered. */
    public ChoiceCookie cookie() {
        return cookie;
    }

    /** Where the banner stands. */
    public Placement placement() {
        return placement;
    }

    /** The tenant's own title, or null for the default wording. */
    public LocalizedText title() {
        return title;
    }

    /** The tenant's own text, or null for the default wording. */
    public LocalizedText body() {
        return body;
    }

    /** How often the settings have been changed: to notice that somebody else was faster. */
    public int version() {
        return version;
    }
}
