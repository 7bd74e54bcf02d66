package io.candor.web.console.shared;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.TenantDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Instants in the tenant's zone and form, in the words of whoever reads the console. On pages of no tenant they are in UTC and in the
 * reader's own form.
 */
@Named("moments")
@RequestScoped
public class Moments {

    /** What browsers send of a field with day and time. */
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private static final int LENGTH = 16;

    private final TenantQueries tenants;
    private final CurrentTenant currentTenant;
    private final Messages messages;
    private TenantDates dates;
    private Centre centre;

    @Inject
    Moments(TenantQueries tenants, CurrentTenant currentTenant, Messages messages) {
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected Moments() {
        this(null, null, null);
    }

    /** Date and time of day to the minute. */
    public String text(Instant instant) {
        return dates().text(instant) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", locale())
                        .withZone(zone())
                        .format(instant);
    }

    /** The date alone. */
    public String date(Instant instant) {
        return dates().text(instant);
    }

    /** A date of the tenant's calendar. */
    public String date(LocalDate date) {
        return dates().text(date.atStartOfDay(zone()).toInstant());
    }

    /** For machines. */
    public String machine(Instant instant) {
        return dates().machine(instant);
    }

    /** What a field with day and time shows of an instant, in the tenant's zone. */
    public String field(Instant instant) {
        return FIELD.format(instant.atZone(zone()));
    }

    /**
     * The instant that a field with day and time says, in the tenant's zone.
     *
     * @param typed as browsers send it, or as somebody wrote it where they have no such field; may be null
     * @throws RefusedException if it is none
     */
    public Instant typed(String typed) {
        try {
            String text = Objects.toString(typed, "").strip().replace(' ', 'T');
            return LocalDateTime.parse(text.length() > LENGTH ? text.substring(0, LENGTH) : text, FIELD)
                    .atZone(zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.moment");
        }
    }

    /** The zone in which the tenant's days begin and end. */
    public ZoneId zone() {
        return currentTenant.isPresent() ? ZoneId.of(centre().timeZone()) : ZoneOffset.UTC;
    }

    /** Name of the zone that the dates are in. */
    public String zoneName() {
        return dates().zoneName();
    }

    /** The tenant's languages, the default first. */
    public List<String> languages() {
        return centre().languages();
    }

    /** The name of a language in the reader's own. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale());
    }

    /** A text in the reader's language, or in the tenant's; empty if there is none. */
    public String words(LocalizedText text) {
        return text == null ? "" : text.in(messages.language(), languages().get(0));
    }

    private TenantDates dates() {
        if (dates == null) {
            dates = currentTenant.isPresent()
                    ? new TenantDates(
                            centre().dateFormat(),
                            zone(),
                            locale(),
                            centre().languages().get(0).equals(messages.language()))
                    : new TenantDates("d MMMM yyyy", zone(), locale(), false);
        }
        return dates;
    }

    private Centre centre() {
        if (centre == null) {
            centre = tenants.centre(messages.language());
        }
        return centre;
    }

    private Locale locale() {
        return messages.wording().locale();
    }
}
