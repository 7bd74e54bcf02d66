package io.candor.persistence.notice.sight;

import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How often a notice was given to the tenant's product to show on one day. Says nothing about who saw it. */
@Entity
@Table(name = "notice_sight")
public class NoticeSight extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private Notice.Kind kind;

    private int number;

    @Column(name = "served_on")
    private LocalDate day;

    private long served;

    @Column(name = "first_at")
    private Instant first;

    @Column(name = "last_at")
    private Instant last;

    @Version
    private int version;

    /** For the persistence provider. */
    protected NoticeSight() {}

    /** The first of a day, which is that of the last time in UTC. */
    public NoticeSight(Notice.Kind kind, int number, Seen seen) {
        this.kind = kind;
        this.number = number;
        this.day = day(seen);
        this.served = seen.served();
        this.first = seen.first();
        this.last = seen.last();
    }

    /** The day that counts belong to, in UTC. */
    public static LocalDate day(Seen seen) {
        return LocalDate.ofInstant(seen.last(), ZoneOffset.UTC);
    }

    /** More of the same day. */
    public void add(Seen more) {
        Seen both = seen().and(more);
        served = both.served();
        first = both.first();
        last = both.last();
    }

    /** In UTC. */
    public LocalDate day() {
        return day;
    }

    /** How often, and when. */
    public Seen seen() {
        return new Seen(served, first, last);
    }

    /** What the notice is about. */
    public Notice.Kind kind() {
        return kind;
    }

    /** Number of the version, or of the edition of the register. */
    public int number() {
        return number;
    }
}
