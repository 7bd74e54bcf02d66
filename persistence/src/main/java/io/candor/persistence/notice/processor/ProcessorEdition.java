package io.candor.persistence.notice.processor;

import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The register of processors as people know it from some instant on. The first one is what stood there before it first changed; each later
 * one was told, or its changes were words alone. Never changed or deleted: together with the one before it says what people were told.
 */
@Entity
@Table(name = "processor_edition")
public class ProcessorEdition extends TenantOwned {

    private int number;

    @Column(columnDefinition = "mediumtext")
    @Convert(converter = ProcessorEntries.class)
    private List<KnownProcessor> entries;

    @Column(name = "notice_id")
    private UUID noticeId;

    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For the persistence provider. */
    protected ProcessorEdition() {}

    private ProcessorEdition(int number, List<KnownProcessor> entries, UUID noticeId, String reason, Instant now) {
        this.number = number;
        this.entries = List.copyOf(entries);
        this.noticeId = noticeId;
        this.reason = reason;
        this.madeAt = now;
    }

    /** What stood there before the first change, which nobody has to be told. */
    public static ProcessorEdition first(List<KnownProcessor> entries, Instant now) {
        return new ProcessorEdition(1, entries, null, null, now);
    }

    /** The next one, which people are told by a notice. */
    public ProcessorEdition told(List<KnownProcessor> news, UUID notice, Instant now) {
        return new ProcessorEdition(number + 1, news, notice, null, now);
    }

    /**
     * The next one, which is told to nobody.
     *
     * @param why the reason, in a member's words
     */
    public ProcessorEdition settled(List<KnownProcessor> news, String why, Instant now) {
        return new ProcessorEdition(number + 1, news, null, why, now);
    }

    /** From 1, without gaps. */
    public int number() {
        return number;
    }

    /** What the register says. */
    public List<KnownProcessor> entries() {
        return List.copyOf(entries);
    }

    /** The notice by which people were told; empty for one that was told to nobody. */
    public Optional<UUID> noticeId() {
        return Optional.ofNullable(noticeId);
    }

    /** Since when people know it, UTC. */
    public Instant madeAt() {
        return madeAt;
    }
}
