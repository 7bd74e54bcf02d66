package io.candor.ejb.notice;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Publication;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.promise.PromiseRule.NoticeEvent;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Shows of which events beside changes of the policy people were promised to be told. Open to everybody, since promises are public. */
@Stateless
@PermitAll
public class EventDutyQueries {

    private PolicyQueries policies;
    private PromiseQueries promises;

    @Inject
    EventDutyQueries(PolicyQueries policies, PromiseQueries promises) {
        this.policies = policies;
        this.promises = promises;
    }

    /** For the container's proxy. */
    protected EventDutyQueries() {}

    /**
     * The promises that people are told of an event, of the version that was in force at an instant; empty if none was made, or no version
     * was in force.
     *
     * @param at UTC
     */
    public List<PromiseRow> at(ToldEvent event, Instant at) {
        return policies.publications().stream()
                .filter(version -> !version.effectiveAt().isAfter(at))
                .max(Comparator.comparing(Publication::effectiveAt))
                .map(version -> promises.ofVersion(version.id()))
                .orElse(List.of())
                .stream()
                .filter(row -> row.rule() instanceof NoticeEvent told && told.event() == event)
                .toList();
    }
}
