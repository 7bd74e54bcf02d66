package io.candor.ejb.processing;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * What the version in force promises about processors and about how long data is kept, and whether a row of a register would break it. Open
 * to everybody, since the promises are public.
 */
@Stateless
@PermitAll
public class ProcessingPromises {

    private PolicyQueries policies;
    private PromiseQueries promises;
    private ApplicationClock clock;

    @Inject
    ProcessingPromises(PolicyQueries policies, PromiseQueries promises, ApplicationClock clock) {
        this.policies = policies;
        this.promises = promises;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ProcessingPromises() {}

    /** Promises that name all recipients; empty if none is made, or no version is in force. */
    public List<PromiseRow> ofRecipients() {
        return inForce().stream()
                .filter(row -> row.rule() instanceof PromiseRule.ClosedRecipientList)
                .toList();
    }

    /** Promises about how long data is kept; empty if none is made, or no version is in force. */
    public List<PromiseRow> ofRetention() {
        return inForce().stream().filter(row -> category(row.rule()) != null).toList();
    }

    /**
     * Lets a processor stand in the register.
     *
     * @throws RefusedException {@code error.promise-recipient} if a promise names all recipients and not this one, with the promise's code
     *     and sentence
     */
    public void demand(Processor.Profile processor) {
        for (PromiseRow row : ofRecipients()) {
            var list = (PromiseRule.ClosedRecipientList) row.rule();
            if (list.names().stream().noneMatch(name -> isSame(name, processor.name()))) {
                throw broken("error.promise-recipient", row);
            }
        }
    }

    /**
     * Lets a category of data stand in the register with its rule.
     *
     * @throws RefusedException {@code error.promise-retention} if a promise about the category says something shorter or something else,
     *     with the promise's code and sentence
     */
    public void demand(RetentionRow.Profile kept) {
        for (PromiseRow row : ofRetention()) {
            boolean concerned = kept.category().byLanguage().values().stream()
                    .anyMatch(label -> isSame(label, category(row.rule())));
            if (concerned && !keeps(row.rule(), kept.rule())) {
                throw broken("error.promise-retention", row);
            }
        }
    }

    /** Whether a rule keeps data no longer than promised. Spans of different units are never compared, since neither is the longer one. */
    static boolean keeps(PromiseRule promise, RetentionRow.Rule rule) {
        if (promise instanceof PromiseRule.RetainFixed fixed) {
            return rule.kind() == RetentionRow.Kind.FIXED && isWithin(rule.period(), fixed.period());
        }
        if (promise instanceof PromiseRule.RetainAfterEvent after) {
            return rule.kind() == RetentionRow.Kind.AFTER_EVENT
                    && rule.event() == after.event()
                    && isWithin(rule.period(), after.period());
        }
        if (promise instanceof PromiseRule.RetainRangeByPlan range) {
            return rule.kind() == RetentionRow.Kind.RANGE
                    && (range.max() == null || isWithin(rule.longest(), range.max()));
        }
        return true;
    }

    private static boolean isWithin(Span span, Span promised) {
        if (span == null || span.amount() == 0) {
            return span != null;
        }
        return promised != null && span.unit() == promised.unit() && span.amount() <= promised.amount();
    }

    private static String category(PromiseRule rule) {
        if (rule instanceof PromiseRule.RetainFixed fixed) {
            return fixed.category();
        }
        if (rule instanceof PromiseRule.RetainAfterEvent after) {
            return after.category();
        }
        if (rule instanceof PromiseRule.RetainRangeByPlan range) {
            return range.category();
        }
        return rule instanceof PromiseRule.RetainUnspecified unspecified ? unspecified.category() : null;
    }

    private static boolean isSame(String one, String other) {
        return one != null && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static RefusedException broken(String key, PromiseRow row) {
        return new RefusedException(RefusedException.Fault.STATE, key, row.code(), row.sentence());
    }

    private List<PromiseRow> inForce() {
        return policies.publications().stream()
                .filter(publication -> !publication.effectiveAt().isAfter(clock.instant()))
                .findFirst()
                .map(publication -> promises.ofVersion(publication.id()))
                .orElse(List.of());
    }
}
