package io.candor.ejb.tenant;

import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows tenants: to the router, to the public pages, and to whoever must know that one has changed. Open to everybody. */
@Stateless
@PermitAll
public class TenantQueries {

    /** What is no tenant to anybody outside. */
    private static final Set<Tenant.State> HIDDEN = Set.of(Tenant.State.PREPARING, Tenant.State.GONE);

    private EntityManager entityManager;
    private CurrentTenant currentTenant;
    private ReadOnce once;

    @Inject
    TenantQueries(EntityManager entityManager, CurrentTenant currentTenant, ReadOnce once) {
        this.entityManager = entityManager;
        this.currentTenant = currentTenant;
        this.once = once;
    }

    /** For the container's proxy. */
    protected TenantQueries() {}

    /**
     * What the router needs to know of a tenant.
     *
     * @param id the tenant
     * @param slug its name in addresses
     * @param closed why its centre is closed, or null if it is open
     * @param revision grows with every change that its public pages show
     * @param languages BCP 47 tags, the default first
     * @param hosts its verified host names
     */
    public record TenantRef(
            UUID id, String slug, String closed, long revision, List<String> languages, List<String> hosts) {

        /** Whether its centre is closed. */
        public boolean suspended() {
            return closed != null;
        }
    }

    /**
     * What a public page says about the company, in one language.
     *
     * @param slug its name in addresses
     * @param name as visitors know it
     * @param byline under the name, or null
     * @param tagline what it is, or null
     * @param legalName registered name, or null if not given
     * @param address lines; empty if not given
     * @param country ISO 3166-1 alpha-2, or null
     * @param website or null
     * @param timeZone IANA zone
     * @param dateFormat java.time pattern
     * @param languages tags, the default first
     * @param jurisdictions laws it states to follow
     * @param contacts in its order
     * @param regulators in its order
     * @param gaps what it has not given
     * @param canonicalHost its first verified host name, or null
     */
    public record Centre(
            String slug,
            String name,
            String byline,
            String tagline,
            String legalName,
            List<String> address,
            String country,
            String website,
            String timeZone,
            String dateFormat,
            List<String> languages,
            List<String> jurisdictions,
            List<ContactLine> contacts,
            List<RegulatorLine> regulators,
            List<GapLine> gaps,
            String canonicalHost) {}

    /** A contact: either an e-mail (with the subject it asks for, or null) or what to do without one. */
    public record ContactLine(TenantProfile.Contact.Kind kind, String email, String subject, String missing) {}

    /** An authority; the address may be null. */
    public record RegulatorLine(String name, String url, boolean namedByPolicy) {}

    /** Something not given, and what to do instead. */
    public record GapLine(TenantProfile.Gap.Part what, String text) {}

    /**
     * A tenant's place among the pages of its members.
     *
     * @param slug its name in addresses
     * @param preparing whether its centre is not open yet
     */
    public record Workplace(String slug, boolean preparing) {}

    /** A tenant that has changed, and how far. */
    public record Change(UUID id, long revision, Instant changedAt) {}

    /** The tenant of a slug; empty if there is none, or it is still being prepared. */
    public Optional<TenantRef> findBySlug(String slug) {
        return ref("select t from Tenant t where t.slug = :value and t.state not in :hidden", slug);
    }

    /** The tenant of a verified host name in lower case; empty if there is none. */
    public Optional<TenantRef> findByHost(String host) {
        return ref("select t from Tenant t join t.domains d where d = :value and t.state not in :hidden", host);
    }

    /** The id of a tenant that is being prepared; empty if there is none of that slug, or it is open. For its members alone. */
    public Optional<UUID> findPreparing(String slug) {
        return entityManager
                .createQuery("select t.id from Tenant t where t.slug = :slug and t.state = :preparing", UUID.class)
                .setParameter("slug", slug)
                .setParameter("preparing", Tenant.State.PREPARING)
                .getResultStream()
                .findFirst();
    }

    /** The same as its pages will know it: for those who have proved that they prepare it. */
    public Optional<TenantRef> findPrepared(String slug) {
        return findPreparing(slug)
                .map(id -> entityManager.find(Tenant.class, id))
                .map(TenantQueries::ref);
    }

    /**
     * Where the members of a tenant work: in its console, or in the wizard while it is being prepared. Empty if there is none of that id.
     */
    public Optional<Workplace> findWorkplace(UUID id) {
        return Optional.ofNullable(entityManager.find(Tenant.class, id))
                .filter(tenant -> tenant.state() != Tenant.State.GONE)
                .map(tenant -> new Workplace(tenant.slug(), tenant.state() == Tenant.State.PREPARING));
    }

    /** Slugs of all open tenants in alphabetical order, at most as many as asked for. */
    public List<String> slugs(int most) {
        return entityManager
                .createQuery("select t.slug from Tenant t where t.state not in :hidden order by t.slug", String.class)
                .setParameter("hidden", HIDDEN)
                .setMaxResults(most)
                .getResultList();
    }

    /** All tenants whose centres are open, or have been. */
    public List<UUID> ids() {
        return entityManager
                .createQuery("select t.id from Tenant t where t.state not in :hidden", UUID.class)
                .setParameter("hidden", HIDDEN)
                .getResultList();
    }

    /** Tenants that have changed at an instant (UTC) or later. */
    public List<Change> changedSince(Instant since) {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.tenant.TenantQueries$Change(t.id, t.revision, t.changedAt) from Tenant t"
                                + " where t.changedAt >= :since",
                        Change.class)
                .setParameter("since", since)
                .getResultList();
    }

    /**
     * The current tenant's centre in a language.
     *
     * @param language one of the tenant's languages; texts not translated come in the default language
     * @throws NoSuchTenantException if the tenant is gone
     */
    public Centre centre(String language) {
        Tenant tenant = current();
        TenantProfile profile = tenant.profile();
        String fallback = profile.defaultLanguage();
        var entity = profile.legalEntity();
        return new Centre(
                tenant.slug(),
                profile.name(),
                profile.byline() == null ? null : profile.byline().in(language, fallback),
                profile.tagline() == null ? null : profile.tagline().in(language, fallback),
                entity == null ? null : entity.name(),
                entity == null ? List.of() : entity.address(),
                entity == null ? null : entity.country(),
                profile.website(),
                profile.timeZone(),
                profile.dateFormat(),
                profile.languages(),
                profile.jurisdictions(),
                profile.contacts().stream()
                        .map(contact -> new ContactLine(
                                contact.kind(),
                                contact.email(),
                                contact.subject(),
                                contact.missing() == null
                                        ? null
                                        : contact.missing().in(language, fallback)))
                        .toList(),
                profile.regulators().stream()
                        .map(regulator -> new RegulatorLine(
                                regulator.name().in(language, fallback), regulator.url(), regulator.namedByPolicy()))
                        .toList(),
                profile.gaps().stream()
                        .map(gap -> new GapLine(gap.what(), gap.text().in(language, fallback)))
                        .toList(),
                once.get(new Hosts(tenant.id()), () -> find().domains()).stream()
                        .sorted()
                        .findFirst()
                        .orElse(null));
    }

    /**
     * The current tenant's languages, the default one first.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public List<String> languages() {
        return List.copyOf(current().profile().languages());
    }

    /**
     * The zone in which the current tenant's days begin and end.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public ZoneId zone() {
        return ZoneId.of(current().profile().timeZone());
    }

    /**
     * Who is responsible for what the current tenant does: its registered name, or the name that visitors know if it has given none.
     *
     * @throws NoSuchTenantException if the tenant is gone
     * @source GDPR, Article 4(7)
     */
    public String controller() {
        TenantProfile profile = current().profile();
        var entity = profile.legalEntity();
        return entity == null ? profile.name() : entity.name();
    }

    /**
     * The current tenant's colours and logo.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public Brand brand() {
        return current().brand();
    }

    private record Current(UUID id) {}

    private record Hosts(UUID id) {}

    /** To be read alone, and without its hosts: it may come from another call, and is then watched by nobody. */
    private Tenant current() {
        return once.get(new Current(currentTenant.id()), this::find);
    }

    private Tenant find() {
        return Optional.ofNullable(entityManager.find(Tenant.class, currentTenant.id()))
                .orElseThrow(NoSuchTenantException::new);
    }

    private Optional<TenantRef> ref(String query, String value) {
        return entityManager
                .createQuery(query, Tenant.class)
                .setParameter("value", value)
                .setParameter("hidden", HIDDEN)
                .getResultStream()
                .findFirst()
                .map(TenantQueries::ref);
    }

    private static TenantRef ref(Tenant tenant) {
        return new TenantRef(
                tenant.id(),
                tenant.slug(),
                tenant.closedBecause().orElse(null),
                tenant.revision(),
                List.copyOf(tenant.profile().languages()),
                List.copyOf(tenant.domains()));
    }
}
