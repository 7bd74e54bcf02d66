package io.candor.persistence.notice.sight;

import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A member's word that users were shown the notice of a version in the tenant's product, where the product does not ask for it by itself.
 * Made once, never changed or deleted, and shown in public with the version.
 */
@Entity
@Table(name = "platform_statement")
public class PlatformStatement extends TenantOwned {

    @Column(name = "notice_id")
    private UUID noticeId;

    private int number;

    @Column(name = "shown_at")
    private Instant shownAt;

    private String statement;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_at")
    private Instant statedAt;

    /** For the persistence provider. */
    protected PlatformStatement() {}

    /**
     * What is said.
     *
     * @param shownAt since when users have been shown the notice, UTC; the minute in which it was announced counts as its instant
     * @param statement where, to whom and in which form
     */
    public record Word(Instant shownAt, Reason statement) {}

    /**
     * A word about a notice.
     *
     * @param noticeId the notice
     * @param number of the version that it is about
     * @param announcedAt when the version was announced, UTC; nobody can have been shown it sooner
     * @param statedBy subject of the member's account
     * @param statedAt UTC
     * @throws RefusedException if users cannot have been shown it then
     */
    public PlatformStatement(
            UUID noticeId, int number, Instant announcedAt, Word word, String statedBy, Instant statedAt) {
        boolean sooner = word.shownAt().isBefore(announcedAt.truncatedTo(ChronoUnit.MINUTES));
        if (sooner || word.shownAt().isAfter(statedAt)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.platform-shown");
        }
        this.noticeId = noticeId;
        this.number = number;
        this.shownAt = word.shownAt().isBefore(announcedAt) ? announcedAt : word.shownAt();
        this.statement = word.statement().text();
        this.statedBy = statedBy;
        this.statedAt = statedAt;
    }

    /** Number of the version. */
    public int number() {
        return number;
    }

    /** Since when users have been shown it, UTC. */
    public Instant shownAt() {
        return shownAt;
    }

    /** Where, to whom and in which form. */
    public String statement() {
        return statement;
    }

    /** Subject of the member who said so. */
    public String statedBy() {
        return statedBy;
    }

    /** When it was said, UTC. */
    public Instant statedAt() {
        return statedAt;
    }
}
