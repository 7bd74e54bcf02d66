package io.candor.persistence.tenant.closing;

import io.candor.persistence.tenant.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What stays of a tenant that was deleted: its name, so that nobody takes over its addresses. Written when the deletion begins, finished when no row of the tenant is left, and kept.
 */
@Entity
@Table(name = "departed_tenant")
public class DepartedTenant {

    @Id
    private UUID id;

    private String slug;

    private String likeness;

    @Column(name = "departed_at")
    private Instant departedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected DepartedTenant() {}

    /**
     * A tenant whose deletion begins. One whose centre was never open gives its name back.
     *
     * @param now the present instant, UTC
     */
    public DepartedTenant(Tenant tenant, Instant now) {
        this.id = tenant.id();
        this.slug = tenant.slug();
        boolean wasOpen = !tenant.departure().map(Departure::isAtOnce).orElse(false);
        this.likeness = wasOpen ? tenant.likeness() : "";
        this.departedAt = now;
    }

    /**
     * Notes that no row of the tenant is left.
     *
     * @param now the present instant, UTC
     * @return false if that was noted before
     */
    public boolean erased(Instant now) {
        boolean first = erasedAt == null;
        if (first) {
            erasedAt = now;
        }
        return first;
    }

    /** The identifier that all its rows carried. */
    public UUID id() {
        return id;
    }

    /** The name that it had in addresses. */
    public String slug() {
        return slug;
    }
}
