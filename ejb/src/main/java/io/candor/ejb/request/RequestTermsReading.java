package io.candor.ejb.request;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Publication;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.request.clock.RequestTerms;
import io.candor.persistence.request.clock.RequestTerms.Promised;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what the dates of a request follow from that arrives now: the company, the laws that it follows, and its promises in force. */
@Dependent
public class RequestTermsReading {

    private final TenantQueries tenants;
    private final PolicyQueries policies;
    private final PromiseQueries promises;

    @Inject
    RequestTermsReading(TenantQueries tenants, PolicyQueries policies, PromiseQueries promises) {
        this.tenants = tenants;
        this.policies = policies;
        this.promises = promises;
    }

    /** The terms at an instant, UTC. */
    public RequestTerms at(Instant received) {
        String language = tenants.languages().get(0);
        Centre centre = tenants.centre(language);
        Optional<Publication> version = policies.publications().stream()
                .filter(published -> !published.effectiveAt().isAfter(received))
                .max(Comparator.comparing(Publication::effectiveAt));
        return new RequestTerms(
                centre.name(),
                centre.timeZone(),
                centre.country(),
                centre.jurisdictions(),
                version.map(Publication::label).orElse(null),
                version.map(this::promised).orElse(List.of()));
    }

    private List<Promised> promised(Publication published) {
        return promises.ofVersion(published.id()).stream()
                .filter(row -> isAboutRequests(row.rule()))
                .map(row -> new Promised(row.code(), row.rule(), row.soft()))
                .toList();
    }

    private static boolean isAboutRequests(PromiseRule rule) {
        return rule instanceof PromiseRule.RespondRequest
                || rule instanceof PromiseRule.RespondInquiry
                || rule instanceof PromiseRule.EraseOrAnonymise;
    }
}
