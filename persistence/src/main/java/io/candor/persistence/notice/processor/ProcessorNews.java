package io.candor.persistence.notice.processor;

import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The register of processors as it stands, and since when it differs from what people know. Who works on it corrects and takes back: so it
 * is told when it has been left alone for a day, and not later than three days after the first change, so that nobody can put it off by
 * changing something every day.
 */
@Entity
@Table(name = "processor_news")
public class ProcessorNews extends TenantOwned {

    /** How long the register is left alone before people are told. */
    public static final Duration QUIET = Duration.ofHours(24);

    /** How long after the first change they are told at the latest. */
    public static final Duration LATEST = Duration.ofHours(72);

    @Column(columnDefinition = "mediumtext")
    @Convert(converter = ProcessorEntries.class)
    private List<KnownProcessor> entries = List.of();

    @Column(name = "since_at")
    private Instant since;

    @Column(name = "last_at")
    private Instant last;

    @Version
    private int version;

    /** Of a tenant whose register has not changed yet. */
    public ProcessorNews() {
        // Filled by the first change.
    }

    /**
     * Notes that the register has changed.
     *
     * @param now the present instant, UTC
     */
    public void change(List<KnownProcessor> register, Instant now) {
        entries = List.copyOf(register);
        since = since == null ? now : since;
        last = now;
    }

    /** People know it all, or everything is as they know it. */
    public void settle() {
        since = null;
        last = null;
    }

    /** What the register says. */
    public List<KnownProcessor> entries() {
        return List.copyOf(entries);
    }

    /** Since when there is something that people do not know, UTC; empty if there is nothing. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** When people are told if nothing else changes, UTC; empty if there is nothing to tell. */
    public Optional<Instant> dueAt() {
        return since().map(first -> {
            Instant quiet = last.plus(QUIET);
            Instant latest = first.plus(LATEST);
            return quiet.isBefore(latest) ? quiet : latest;
        });
    }
}
