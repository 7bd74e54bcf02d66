package io.candor.ejb.consent.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.consent.BannerQueries;
import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the ledger needs to know of tenants and of notices, without asking the database for each choice. A tenant's part is kept under its
 * revision, which rises with every change; a notice never changes.
 */
@ApplicationScoped
public class LedgerTenants {

    private static final int MOST = 20_000;

    private final InTenant inTenant;
    private final TenantQueries tenants;
    private final ConsentNoticeQueries notices;
    private final BannerQueries banners;
    private final PolicyQueries policies;
    private final Cache<UUID, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<NoticeKey, ShownNotice> shown =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    LedgerTenants(
            InTenant inTenant,
            TenantQueries tenants,
            ConsentNoticeQueries notices,
            BannerQueries banners,
            PolicyQueries policies) {
        this.inTenant = inTenant;
        this.tenants = tenants;
        this.notices = notices;
        this.banners = banners;
        this.policies = policies;
    }

    /** For the container's proxy. */
    protected LedgerTenants() {
        this(null, null, null, null, null);
    }

    private record Known(long revision, LedgerTenant tenant) {}

    private record NoticeKey(UUID tenant, int number, String language) {}

    /** From memory; empty if the tenant or the notice has to be read first. */
    public Optional<LedgerTenant> peek(TenantRef ref) {
        return Optional.ofNullable(known.getIfPresent(ref.id()))
                .filter(present -> present.revision() == ref.revision())
                .map(Known::tenant);
    }

    /** The tenant of a reference. */
    public LedgerTenant get(TenantRef ref) {
        return peek(ref).orElseGet(() -> {
            LedgerTenant read = inTenant.call(ref.id(), () -> read(ref));
            known.put(ref.id(), new Known(ref.revision(), read));
            return read;
        });
    }

    /** A notice in a language, from memory; empty if it has to be read first. */
    public Optional<ShownNotice> peek(UUID tenant, int number, String language) {
        return Optional.ofNullable(shown.getIfPresent(new NoticeKey(tenant, number, language)));
    }

    /**
     * A notice in a language. What is not there is asked for each time, because it may be made at any moment.
     *
     * @throws MissingException if there is no such notice, or not in that language
     */
    public ShownNotice get(UUID tenant, int number, String language) {
        return shown.get(
                new NoticeKey(tenant, number, language),
                key -> inTenant.call(tenant, () -> ShownNotice.of(notices.text(number, language))));
    }

    private LedgerTenant read(TenantRef ref) {
        String language = ref.languages().get(0);
        List<LedgerTenant.PolicyStart> starts = policies.history(language, language).stream()
                .map(row -> new LedgerTenant.PolicyStart(row.number(), row.effectiveAt()))
                .sorted(Comparator.comparing(LedgerTenant.PolicyStart::effectiveAt)
                        .reversed())
                .toList();
        return new LedgerTenant(
                ref.id(),
                ref.slug(),
                ZoneId.of(tenants.centre(language).timeZone()),
                banners.cookie().life(),
                starts);
    }
}
