package io.candor.persistence.notice.ownership;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A change of ownership that people were told of. Never changed or deleted. */
@Entity
@Table(name = "ownership_change")
public class OwnershipChange extends TenantOwned {

    private int number;

    private String owner;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(columnDefinition = "mediumtext")
    private LocalizedText words;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "told_at")
    private Instant toldAt;

    /** For the persistence provider. */
    protected OwnershipChange() {}

    /**
     * A change that people are told of.
     *
     * @param number from 1, without gaps
     * @param news what they are told
     * @param noticeId the notice by which
     * @param now the present instant, UTC
     */
    public OwnershipChange(int number, OwnershipNews news, UUID noticeId, Instant now) {
        this.number = number;
        this.owner = news.owner();
        this.from = news.from();
        this.words = news.words();
        this.noticeId = noticeId;
        this.toldAt = now;
    }

    /** From 1, without gaps. */
    public int number() {
        return number;
    }

    /** What people are told. */
    public OwnershipNews news() {
        return new OwnershipNews(owner, from, words);
    }

    /** The notice by which people were told. */
    public UUID noticeId() {
        return noticeId;
    }

    /** Since when people are told, UTC. */
    public Instant toldAt() {
        return toldAt;
    }
}
