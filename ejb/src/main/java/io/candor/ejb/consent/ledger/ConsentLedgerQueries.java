package io.candor.ejb.consent.ledger;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.consent.ledger.ConsentLogRepository;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.consent.ledger.ConsentRecord;
import io.candor.persistence.consent.ledger.ConsentRecordRepository;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.ledger.LogHead;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows members the current tenant's ledger. */
@Stateless
@PermitAll
@AllowedTo(
        value = {OWNER, PRIVACY_OFFICER, AUDITOR},
        keys = ApiScope.CONSENTS_READ)
public class ConsentLedgerQueries {

    private EntityManager entityManager;
    private ConsentLogRepository log;
    private ConsentRecordRepository records;
    private TenantKeys keys;
    private CurrentTenant currentTenant;

    @Inject
    ConsentLedgerQueries(
            EntityManager entityManager,
            ConsentLogRepository log,
            ConsentRecordRepository records,
            TenantKeys keys,
            CurrentTenant currentTenant) {
        this.entityManager = entityManager;
        this.log = log;
        this.records = records;
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected ConsentLedgerQueries() {}

    /**
     * A record.
     *
     * @param position in the log, from 0
     * @param id of the record and its receipt
     * @param fields as they are hashed: canonical JSON is these fields in the order of their names
     * @param recordHash lower-case hexadecimal
     */
    public record RecordRow(long position, UUID id, Map<String, Object> fields, String recordHash) {}

    /** How often a category was given and refused on a day of the tenant's zone by one method. */
    public record TallyRow(LocalDate day, String category, ConsentMethod method, long given, long refused) {}

    /** How many records the log has. */
    public long size() {
        return log.find().map(LogHead::size).orElse(0L);
    }

    /** The record of an id, which is the receipt's too; empty if there is none. */
    public Optional<RecordRow> find(UUID id) {
        return records.find(id).map(this::row);
    }

    /** The records of a person, the latest first; empty if nothing is known of them or they have been erased. */
    public List<RecordRow> ofSubject(String subject) {
        if (!SubjectPseudonym.isWellFormed(subject)) {
            return List.of();
        }
        List<Long> positions = log.positionsOf(SubjectPseudonym.lookup(keys.of(currentTenant.id()), subject));
        return backwards(records.list(positions));
    }

    /** The latest records, the last first. */
    public List<RecordRow> latest(int most) {
        long size = size();
        return backwards(records.list(Math.max(0, size - most), size, most));
    }

    /**
     * Records in the order of the log, for an export page by page; nothing of it stays in memory.
     *
     * @param from the first position wanted
     * @param below only positions below this one
     * @param most at most so many
     */
    public List<RecordRow> page(long from, long below, int most) {
        return records.list(from, below, most).stream().map(this::row).toList();
    }

    /** Counts of the days from one to another, both included, in order of day, category and method. */
    @AllowedTo(
            value = {OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR},
            keys = ApiScope.CONSENTS_READ)
    public List<TallyRow> tallies(LocalDate first, LocalDate last) {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.consent.ledger.ConsentLedgerQueries$TallyRow(t.talliedOn, t.category, t.method,"
                                + " t.given, t.refused) from ConsentTally t where t.talliedOn between :first and :last"
                                + " order by t.talliedOn, t.category, t.method",
                        TallyRow.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    private List<RecordRow> backwards(List<ConsentRecord> inOrder) {
        var rows = new ArrayList<RecordRow>(inOrder.size());
        inOrder.forEach(record -> rows.add(0, row(record)));
        return rows;
    }

    private RecordRow row(ConsentRecord record) {
        LedgerEntry entry = record.entry(currentTenant.id());
        return new RecordRow(entry.position(), entry.id(), entry.fields(), Sha256.hex(record.leafHash()));
    }
}
