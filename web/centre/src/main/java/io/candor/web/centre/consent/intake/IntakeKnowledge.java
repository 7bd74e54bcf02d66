package io.candor.web.centre.consent.intake;

import io.candor.ejb.tenant.TenantDirectory;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import java.util.Optional;
import java.util.Set;

/** What must be known before a submission can be judged. */
record IntakeKnowledge(TenantDirectory tenants, OriginDirectory origins, BrowserFamilies browsers) {

    /**
     * For whom a submission is, and by what it comes.
     *
     * @param tenant or null if there is none
     * @param registered its websites
     * @param family of the browser, or null
     */
    record Caller(TenantRef tenant, Set<String> registered, String family) {}

    /** From memory; null if something is missing there. */
    // What is not known yet comes as null from the directory's memory.
    @SuppressWarnings("OptionalAssignedToNull")
    Caller peek(String slug, String userAgent) {
        Optional<TenantRef> tenant = tenants.peekBySlug(slug);
        Optional<String> family = browsers.peek(userAgent);
        if (tenant == null || family == null) {
            return null;
        }
        if (tenant.isEmpty()) {
            return new Caller(null, Set.of(), null);
        }
        Set<String> registered = origins.peek(tenant.get());
        return registered == null ? null : new Caller(tenant.get(), registered, family.orElse(null));
    }

    /** With the database's help. */
    Caller find(String slug, String userAgent) {
        Optional<TenantRef> tenant = tenants.findBySlug(slug);
        return new Caller(
                tenant.orElse(null),
                tenant.map(origins::find).orElse(Set.of()),
                browsers.find(userAgent).orElse(null));
    }
}
