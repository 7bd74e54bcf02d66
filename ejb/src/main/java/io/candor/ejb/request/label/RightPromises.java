package io.candor.ejb.request.label;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.request.Right;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rights the version in force promises by their labels. Open to everybody, since the promises are public. */
@Stateless
@PermitAll
public class RightPromises {

    private PolicyQueries policies;
    private PromiseQueries promises;
    private ApplicationClock clock;

    @Inject
    RightPromises(PolicyQueries policies, PromiseQueries promises, ApplicationClock clock) {
        this.policies = policies;
        this.promises = promises;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RightPromises() {}

    /** Promises that list rights; empty if none is made, or no version is in force. */
    public List<PromiseRow> ofRights() {
        return policies.publications().stream()
                .filter(publication -> !publication.effectiveAt().isAfter(clock.instant()))
                .findFirst()
                .map(publication -> promises.ofVersion(publication.id()))
                .orElse(List.of())
                .stream()
                .filter(row -> row.rule() instanceof PromiseRule.RightsSet)
                .toList();
    }

    /**
     * Makes sure that every promised right is there, as far as it was before: what was amiss already is no reason to refuse a step.
     *
     * @throws RefusedException {@code error.promise-right} if a label that was there is gone although a promise lists it, with the label,
     *     the promise's code and its sentence
     */
    public void demand(List<Right.Profile> before, List<Right.Profile> after) {
        Set<String> were = labels(before);
        Set<String> are = labels(after);
        for (PromiseRow row : ofRights()) {
            for (String label : ((PromiseRule.RightsSet) row.rule()).labels()) {
                if (were.contains(plain(label)) && !are.contains(plain(label))) {
                    throw new RefusedException(
                            RefusedException.Fault.STATE, "error.promise-right", label, row.code(), row.sentence());
                }
            }
        }
    }

    private static Set<String> labels(List<Right.Profile> rights) {
        return rights.stream()
                .flatMap(right -> right.label().byLanguage().values().stream())
                .map(RightPromises::plain)
                .collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
