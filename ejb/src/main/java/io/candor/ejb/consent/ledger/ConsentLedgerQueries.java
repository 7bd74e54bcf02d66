package io.candor.ejb.consent.ledger;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.tenant.AllowedTo;
import io.candor.persistence.consent.ledger.ConsentMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows members the current tenant's ledger. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AUDITOR})
public class ConsentLedgerQueries {

    /**
     * A record.
     *
     * @param position in the log, from 0
     * @param id of the record and its receipt
     * @param fields as they are hashed: canonical JSON is these fields in order of their names
     * @param recordHash lower-case hexadecimal
     */
    public record RecordRow(long position, UUID id, Map<String, Object> fields, String recordHash) {}

    /** How often a category was given and refused on a day of the tenant's zone by one method. */
    public record TallyRow(LocalDate day, String category, ConsentMethod method, long given, long refused) {}

    /** How many records the log has. */
    public long size() {
        return 0;
    }

    /** The record of an id, which is the receipt's too; empty if there is none. */
    public Optional<RecordRow> find(UUID id) {
        return Optional.empty();
    }

    /** The records of a person, the latest first; empty if nothing is known of them or they have been erased. */
    public List<RecordRow> ofSubject(String subject) {
        return List.of();
    }

    /** The latest records, the last first. */
    public List<RecordRow> latest(int most) {
        return List.of();
    }

    /**
     * Records in the order of the log, for an export page by page; nothing of it stays in memory.
     *
     * @param from the first position wanted
     * @param below only positions below this one
     * @param most at most so many
     */
    public List<RecordRow> page(long from, long below, int most) {
        return List.of();
    }

    /** Counts of the days from one to another, both included, in order of day, category and method. */
    @AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
    public List<TallyRow> tallies(LocalDate first, LocalDate last) {
        return List.of();
    }
}
