package io.candor.persistence.tenant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A company with a privacy centre. Registered once under a slug that never changes once its centre is open, then described again and again (by an import or in
 * the console), suspended and resumed by the operator. Every change of anything that its public pages show raises the
 * {@link #revision()}, by which every node drops the pages that it keeps.
 */
@Entity
public class Tenant extends TenantLife {

    /** Whether the centre is open. */
    public enum State {
        /** Its name is claimed and its centre is being set up: to everybody but its members there is no such tenant. */
        PREPARING,
        ACTIVE,
        /** Public pages say so politely (503), the API answers 423. */
        SUSPENDED,
        /** It is being deleted at this moment: there is no such tenant any more. */
        GONE
    }

    @Id
    private UUID id;

    private String slug;

    private String likeness;

    @Column(name = "sole_likeness")
    private String soleLikeness;

    @Embedded
    private TenantProfile profile;

    @Embedded
    private Brand brand;

    @ElementCollection
    @CollectionTable(name = "tenant_domain", joinColumns = @JoinColumn(name = "tenant_id"))
    @Column(name = "host")
    private Set<String> domains = new LinkedHashSet<>();

    @Column(name = "pack_hash")
    private String packHash;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Tenant() {}

    /**
     * Registers a tenant, active from the start.
     *
     * @param id the identifier that all its rows will carry; made by the caller, who must enter the tenant before it begins a
     *     transaction
     * @param slug its name in addresses; checked and normalised already
     * @param now the present instant, UTC
     */
    public Tenant(UUID id, Slug slug, TenantProfile profile, Brand brand, Instant now) {
        super(State.ACTIVE, now);
        this.id = id;
        this.slug = slug.value();
        this.likeness = slug.likeness();
        this.profile = profile;
        this.brand = brand;
    }

    /**
     * Claims a name for a tenant that is not open yet.
     *
     * @param now the present instant, UTC
     */
    public static Tenant preparing(UUID id, Slug slug, TenantProfile profile, Brand brand, Instant now) {
        var tenant = new Tenant(id, slug, profile, brand, now);
        tenant.prepare();
        tenant.claimLikeness();
        return tenant;
    }

    /**
     * Claims for itself what its slug looks like, so that no other tenant can have a slug that people easily take for it. Only an
     * operator's pack may come beside one.
     */
    public void claimLikeness() {
        soleLikeness = likeness;
    }

    /**
     * Takes another name in addresses, as long as nobody outside knows the first.
     *
     * @throws NotPreparingException if the centre is open or was
     */
    public void rename(Slug other) {
        NotPreparingException.check(state());
        slug = other.value();
        likeness = other.likeness();
        claimLikeness();
    }

    /**
     * Replaces what the centre says about the company.
     *
     * @param hosts verified host names of the centre, in lower case
     * @param now the present instant, UTC
     */
    public void describe(TenantProfile newProfile, Brand newBrand, Collection<String> hosts, Instant now) {
        profile = newProfile;
        brand = newBrand;
        domains.retainAll(hosts);
        domains.addAll(hosts);
        contentChanged(now);
    }

    /**
     * Gives the centre other colours and another logo.
     *
     * @param newBrand legible already
     * @param now the present instant, UTC
     */
    public void rebrand(Brand newBrand, Instant now) {
        brand = newBrand;
        contentChanged(now);
    }

    /**
     * Says something else about the company.
     *
     * @param newProfile checked already
     * @param now the present instant, UTC
     */
    public void present(TenantProfile newProfile, Instant now) {
        profile = newProfile;
        contentChanged(now);
    }

    /**
     * Lets a host name lead to the centre.
     *
     * @param host proved to be the tenant's; in ASCII
     * @param now the present instant, UTC
     */
    public void admit(String host, Instant now) {
        domains.add(host);
        contentChanged(now);
    }

    /**
     * Lets a host name lead to the centre no more.
     *
     * @param now the present instant, UTC
     */
    public void drop(String host, Instant now) {
        if (domains.remove(host)) {
            contentChanged(now);
        }
    }

    /** Remembers which tenant pack was imported last, by the SHA-256 of its files, so that an unchanged pack is not read again. */
    public void importedFrom(String hashOfPack) {
        packHash = hashOfPack;
    }

    /** Whether this very pack was the last one imported. */
    public boolean wasImportedFrom(String hashOfPack) {
        return hashOfPack.equals(packHash);
    }

    /** The identifier that all rows of this tenant carry. */
    public UUID id() {
        return id;
    }

    /** The tenant's name in addresses. */
    public String slug() {
        return slug;
    }

    /** What its slug looks like at a glance. */
    public String likeness() {
        return likeness;
    }

    /** What the centre says about the company. */
    public TenantProfile profile() {
        return profile;
    }

    /** The centre's colours and logo. */
    public Brand brand() {
        return brand;
    }

    /** Verified host names of the centre; the first is the canonical one. */
    public Set<String> domains() {
        return Set.copyOf(domains);
    }
}
