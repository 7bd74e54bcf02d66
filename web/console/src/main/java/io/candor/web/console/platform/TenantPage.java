package io.candor.web.console.platform;

import io.candor.ejb.tenant.platform.PlatformQueries;
import io.candor.ejb.tenant.platform.PlatformQueries.TenantSheet;
import io.candor.ejb.tenant.platform.UsageQueries;
import io.candor.ejb.tenant.platform.UsageQueries.Figure;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One tenant, as operators see it: its state, how much it uses, and what they may do to it. */
@Named("platformTenantPage")
@RequestScoped
public class TenantPage {

    private final PlatformQueries tenants;
    private final UsageQueries usage;
    private final PlatformPlace place;
    private TenantSheet tenant;
    private List<Figure> figures = List.of();

    @Inject
    TenantPage(PlatformQueries tenants, UsageQueries usage, PlatformPlace place) {
        this.tenants = tenants;
        this.usage = usage;
        this.place = place;
    }

    /** For the container's proxy. */
    protected TenantPage() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        tenant = tenants.find(place.subject()).orElseThrow(NoSuchTenantException::new);
        figures = usage.figures(tenant.id());
    }

    /** The tenant. */
    public TenantSheet getTenant() {
        return tenant;
    }

    /** How much it uses. */
    public List<Figure> getFigures() {
        return figures;
    }

    /** Key of what a figure counts. */
    public String key(Figure figure) {
        return "platform.usage." + figure.name();
    }

    /** Its state to visitors: whoever is going to be deleted is closed. */
    public Tenant.State getState() {
        return isOpened() && isDeparting() ? Tenant.State.SUSPENDED : tenant.state();
    }

    /** Whether its centre has been open at any time. */
    public boolean isOpened() {
        return tenant.state() != Tenant.State.PREPARING;
    }

    /** Whether an operator has closed its centre. */
    public boolean isSuspended() {
        return tenant.suspension() != null;
    }

    /** Whether it is going to be deleted. */
    public boolean isDeparting() {
        return tenant.departure() != null;
    }

    /** Whether its centre can be closed. */
    public boolean isSuspendable() {
        return isOpened() && !isDeparting();
    }

    /** Whether its centre can be opened again. */
    public boolean isResumable() {
        return isSuspended() && !isDeparting();
    }

    /** Where its pack is. */
    public String getPack() {
        return place.tenant(tenant.slug()) + "/pack";
    }

    /** Where visitors see its centre. */
    public String getCentre() {
        return "/c/" + tenant.slug() + "/";
    }
}
