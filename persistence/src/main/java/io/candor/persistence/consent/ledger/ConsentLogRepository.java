package io.candor.persistence.consent.ledger;

import io.candor.persistence.consent.merkle.MerkleFrontier;
import io.candor.persistence.consent.merkle.MerkleHash;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.shared.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Appends to the current tenant's log. Everything happens under the lock of the log's head, so that positions, hashes and keys of
 * submissions are settled by one transaction at a time, on however many nodes.
 */
@Dependent
public class ConsentLogRepository {

    private static final String HEAD = "select tree_size, last_hash, frontier from consent_log where tenant_id = ?";
    private static final String LOCKED_HEAD = HEAD + " for update";
    private static final String SUBJECT_COLUMNS = "client_key, request_hash, lookup, secret, position";

    private final EntityManager entityManager;

    @Inject
    ConsentLogRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The locked head of a log, and what is stored of the submissions to come. */
    public record Opened(LogHead head, List<SubjectRow> known) {}

    /** Locks the head until the transaction ends; a tenant's first call makes its log. */
    public LogHead lock() {
        return head(LOCKED_HEAD).orElseGet(this::begin);
    }

    /**
     * Locks the head until the transaction ends, as {@link #lock()}, and reads what is stored of submissions with one of these keys, or of
     * subjects with one of these hashes.
     */
    public Opened open(Collection<String> clientKeys, Collection<byte[]> lookups) {
        var heads = headQuestion(LOCKED_HEAD);
        String select = "select " + SUBJECT_COLUMNS + " from consent_subject where tenant_id = ? and ";
        var known = new LedgerSql.Question<>(
                select + "client_key in " + LedgerSql.in(clientKeys) + " union all " + select + "lookup in "
                        + LedgerSql.in(lookups),
                List.of(clientKeys, lookups),
                row -> new SubjectRow(row.text(1), row.bytes(2), row.bytes(3), row.bytes(4), row.number(5)));
        sql().ask(List.of(heads, known));
        return new Opened(heads.rows().stream().findFirst().orElseGet(this::begin), known.rows());
    }

    /** The head as it is, without a lock; empty if nothing was ever appended. */
    public Optional<LogHead> find() {
        return head(HEAD);
    }

    /** Counts on a day of the tenant's zone. */
    public record Tally(LocalDate day, String category, ConsentMethod method, long given, long refused) {}

    /**
     * What is appended together.
     *
     * @param entries the new records, in their order; at least one
     * @param hashes their hashes
     * @param subjects what leads to them
     * @param tallies what is counted of them
     * @param head where the log ends then
     */
    public record Extension(
            List<LedgerEntry> entries,
            List<byte[]> hashes,
            List<SubjectRow> subjects,
            Collection<Tally> tallies,
            LogHead head) {}

    /** Stores new records with all that belongs to them, and puts the head where the log ends then. The head is locked. */
    public void append(Extension extension) {
        var changes = new ArrayList<LedgerSql.Change>();
        changes.add(records(extension.entries(), extension.hashes()));
        changes.add(subjects(extension.subjects()));
        if (!extension.tallies().isEmpty()) {
            changes.add(tallies(extension.tallies()));
        }
        changes.add(move(extension.head()));
        sql().change(changes);
    }

    /**
     * Where a subject's records are.
     *
     * @param lookup the subject's hash under the tenant's key
     */
    public List<Long> positionsOf(byte[] lookup) {
        return sql().query(
                        "select position from consent_subject where tenant_id = ? and lookup = ? order by position",
                        List.of(lookup),
                        row -> row.number(1));
    }

    /**
     * Where a subject's next records are.
     *
     * @param lookup the subject's hash under the tenant's key
     * @param after behind which position; -1 for the beginning
     * @param most how many
     */
    public List<Long> positionsOf(byte[] lookup, long after, int most) {
        return sql().query(
                        "select position from consent_subject where tenant_id = ? and lookup = ? and position > ? order by"
                                + " position limit " + most,
                        List.of(lookup, after),
                        row -> row.number(1));
    }

    /**
     * Deletes all that leads from a subject to its records.
     *
     * @param lookup the subject's hash under the tenant's key
     * @return how many submissions it led to
     */
    public int removeSubject(byte[] lookup) {
        return sql().update("delete from consent_subject where tenant_id = ? and lookup = ?", List.of(lookup));
    }

    private LogHead begin() {
        sql().update(
                        "insert ignore into consent_log (tenant_id, tree_size, last_hash, root_hash, frontier) values (?, 0, ?, ?, ?)",
                        List.of(LedgerEntry.noPrevious(), MerkleHash.empty(), new byte[0]));
        return head(LOCKED_HEAD).orElseThrow(() -> new IllegalStateException("the log has no head"));
    }

    private Optional<LogHead> head(String select) {
        var question = headQuestion(select);
        sql().ask(List.of(question));
        return question.rows().stream().findFirst();
    }

    private static LedgerSql.Question<LogHead> headQuestion(String select) {
        return new LedgerSql.Question<>(
                select,
                List.of(List.of()),
                row -> new LogHead(row.bytes(2), MerkleFrontier.of(row.number(1), row.bytes(3))));
    }

    private static LedgerSql.Change records(List<LedgerEntry> entries, List<byte[]> hashes) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(columns(entries.get(i), hashes.get(i)));
        }
        return LedgerSql.Change.insert(
                "insert into consent_record (tenant_id, position, id, recorded_at, given_at, expires_at, choices, key_id,"
                        + " language, method, notice, notice_hash, policy_version, previous_hash, region, subject,"
                        + " user_agent, leaf_hash)",
                rows,
                "");
    }

    private static LedgerSql.Change subjects(List<SubjectRow> rows) {
        return LedgerSql.Change.insert(
                "insert into consent_subject (tenant_id, " + SUBJECT_COLUMNS + ")",
                rows.stream()
                        .map(row ->
                                List.of(row.clientKey(), row.requestHash(), row.lookup(), row.secret(), row.position()))
                        .toList(),
                "");
    }

    private static LedgerSql.Change tallies(Collection<Tally> tallies) {
        return LedgerSql.Change.insert(
                "insert into consent_tally (tenant_id, id, tallied_on, category_key, method, given, refused)",
                tallies.stream()
                        .map(tally -> List.of(
                                Ids.next(),
                                tally.day(),
                                tally.category(),
                                tally.method().name(),
                                tally.given(),
                                tally.refused()))
                        .toList(),
                " on duplicate key update given = given + values(given), refused = refused + values(refused)");
    }

    private static LedgerSql.Change move(LogHead head) {
        // Not an update, in which the tenant would stand last: it is bound first in every statement.
        return LedgerSql.Change.insert(
                "insert into consent_log (tenant_id, tree_size, last_hash, root_hash, frontier)",
                List.of(List.of(
                        head.size(),
                        head.lastHash(),
                        head.frontier().root(),
                        head.frontier().toBytes())),
                " on duplicate key update tree_size = values(tree_size), last_hash = values(last_hash),"
                        + " root_hash = values(root_hash), frontier = values(frontier)");
    }

    private static List<Object> columns(LedgerEntry entry, byte[] hash) {
        return Arrays.asList(
                entry.position(),
                entry.id(),
                entry.at(),
                entry.givenAt(),
                entry.expiresAt(),
                Json.write(entry.choices()),
                entry.keyId(),
                entry.language(),
                entry.method().name(),
                entry.notice(),
                entry.noticeHash(),
                entry.policyVersion(),
                entry.previous(),
                entry.region(),
                entry.subject(),
                entry.userAgent(),
                hash);
    }

    private LedgerSql sql() {
        return new LedgerSql(entityManager.unwrap(Session.class));
    }
}
