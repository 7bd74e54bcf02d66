package io.candor.ejb.consent.ledger;

import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What the ledger needs to know of a tenant; the same until the tenant's revision changes.
 *
 * @param id the tenant
 * @param slug its name in addresses
 * @param zone in which its days begin
 * @param choiceLife after which a person is asked again
 * @param policies published versions, the latest in force first
 */
public record LedgerTenant(UUID id, String slug, ZoneId zone, Span choiceLife, List<PolicyStart> policies) {

    /** A version of the policy, and when it takes or took effect. */
    public record PolicyStart(int number, Instant effectiveAt) {}

    /** The version of the policy in force at an instant; null if there was none. */
    public Integer policyAt(Instant at) {
        return policies.stream()
                .filter(policy -> !policy.effectiveAt().isAfter(at))
                .map(PolicyStart::number)
                .findFirst()
                .orElse(null);
    }

    /** When a choice made at an instant is asked again. */
    public Instant expiry(Instant givenAt) {
        var local = givenAt.atZone(zone);
        return switch (choiceLife.unit()) {
            case MINUTES -> givenAt.plusSeconds(60L * choiceLife.amount());
            case HOURS -> givenAt.plusSeconds(3600L * choiceLife.amount());
            case DAYS, BUSINESS_DAYS -> local.plusDays(choiceLife.amount()).toInstant();
            case WEEKS -> local.plusWeeks(choiceLife.amount()).toInstant();
            case MONTHS -> local.plusMonths(choiceLife.amount()).toInstant();
            case YEARS -> local.plusYears(choiceLife.amount()).toInstant();
        };
    }

    /** The day of an instant. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
