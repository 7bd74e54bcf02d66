package io.candor.ejb.consent.held;

import io.candor.ejb.consent.ledger.SubjectPseudonym;
import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.consent.ledger.ConsentLogRepository;
import io.candor.persistence.consent.ledger.ConsentRecordRepository;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Reads what the ledger holds about a person, page by page, for their own request. For the task that collects it, never for a page: whoever
 * has the pseudonym made it, or was given it.
 */
@Stateless
@PermitAll
public class HeldConsentQueries {

    private ConsentLogRepository log;
    private ConsentRecordRepository records;
    private TenantKeys keys;
    private CurrentTenant currentTenant;

    @Inject
    HeldConsentQueries(
            ConsentLogRepository log, ConsentRecordRepository records, TenantKeys keys, CurrentTenant currentTenant) {
        this.log = log;
        this.records = records;
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected HeldConsentQueries() {}

    /**
     * A choice of the person.
     *
     * @param position in the log
     * @param id of the record and its receipt
     * @param givenAt when they chose, UTC
     * @param at when it was recorded, UTC
     * @param expiresAt when they are asked again, UTC
     * @param choices category to given (true) or refused
     * @param shown what they were shown and where
     */
    public record Held(
            long position,
            UUID id,
            Instant givenAt,
            Instant at,
            Instant expiresAt,
            SortedMap<String, Boolean> choices,
            Shown shown) {}

    /** What the person was shown, and what else was noted; policy version, region and browser may be null. */
    public record Shown(
            String method, int notice, Integer policyVersion, String language, String region, String userAgent) {}

    /**
     * The next records of a person; empty behind the last, and if nothing leads to any.
     *
     * @param subject the person's pseudonym; null for none
     * @param after behind which position; -1 for the beginning
     * @param most how many
     */
    public List<Held> page(String subject, long after, int most) {
        if (subject == null || !SubjectPseudonym.isWellFormed(subject)) {
            return List.of();
        }
        byte[] lookup = SubjectPseudonym.lookup(keys.of(currentTenant.id()), subject);
        return records.list(log.positionsOf(lookup, after, most)).stream()
                .map(record -> held(record.entry(currentTenant.id())))
                .toList();
    }

    private static Held held(LedgerEntry entry) {
        return new Held(
                entry.position(),
                entry.id(),
                entry.givenAt(),
                entry.at(),
                entry.expiresAt(),
                entry.choices(),
                new Shown(
                        entry.method().code(),
                        entry.notice(),
                        entry.policyVersion(),
                        entry.language(),
                        entry.region(),
                        entry.userAgent()));
    }
}
