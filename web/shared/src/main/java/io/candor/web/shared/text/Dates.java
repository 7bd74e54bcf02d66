package io.candor.web.shared.text;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Instants on this page as its tenant writes dates. Pages use the tag {@code c:date}. */
@Named("dates")
@RequestScoped
public class Dates {

    private final TenantQueries tenants;
    private final CentreAddress address;
    private TenantDates dates;

    @Inject
    Dates(TenantQueries tenants, CentreAddress address) {
        this.tenants = tenants;
        this.address = address;
    }

    /** For the container's proxy. */
    protected Dates() {
        this(null, null);
    }

    /** The date in words. */
    public String text(Instant instant) {
        return dates().text(instant);
    }

    /** A day of the tenant's calendar in words. */
    public String day(LocalDate day) {
        return dates().text(day.atStartOfDay(
                        ZoneId.of(tenants.centre(address.language()).timeZone()))
                .toInstant());
    }

    /** The date for machines. */
    public String machine(Instant instant) {
        return dates().machine(instant);
    }

    /** Name of the zone that the dates are in. */
    public String zoneName() {
        return dates().zoneName();
    }

    private TenantDates dates() {
        if (dates == null) {
            Centre centre = tenants.centre(address.language());
            dates = new TenantDates(
                    centre.dateFormat(),
                    ZoneId.of(centre.timeZone()),
                    Locale.forLanguageTag(address.language()),
                    centre.languages().get(0).equals(address.language()));
        }
        return dates;
    }
}
