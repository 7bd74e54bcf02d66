package io.candor.persistence.request.file;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a request: attached to it, or collected for its person. Written piece by piece and not there for anybody before it is
 * finished. What is collected can be fetched for a while and some times, and is thrown away then.
 */
@Entity
@Table(name = "request_file")
public class RequestFile extends TenantOwned {

    /** How long a collection can be fetched. */
    public static final Duration LIFE = Duration.ofDays(14);

    /** How often a collection can be fetched. */
    public static final int MOST_DOWNLOADS = 5;

    /** What a file is. */
    public enum Kind {
        /** Attached by the person or by a member. */
        ATTACHMENT,
        /** What is held about the person, collected for them. */
        EXPORT
    }

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "message_id")
    private UUID messageId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String author;

    @Column(length = 1024)
    private byte[] name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "is_ready")
    private boolean ready;

    private long size;

    private int pieces;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int downloads;

    @Version
    private int version;

    /** For the persistence provider. */
    protected RequestFile() {}

    /**
     * A file of which nothing is written yet.
     *
     * @param requestId whose
     * @param kind what it is
     * @param mediaType what was found in it
     * @param author subject of the member's account; null for the person and for Candor itself
     * @param now UTC
     */
    public RequestFile(UUID requestId, Kind kind, String mediaType, String author, Instant now) {
        this.requestId = requestId;
        this.kind = kind;
        this.mediaType = mediaType;
        this.author = author;
        this.madeAt = now;
        this.name = new byte[0];
    }

    /** It came with a message. */
    public void comeWith(UUID message) {
        messageId = message;
    }

    /** Takes in its name, sealed. */
    public void call(byte[] sealedName) {
        name = sealedName.clone();
    }

    /**
     * All of it is written.
     *
     * @param writtenPieces how many pieces, the last one included
     * @param writtenBytes how many bytes they are, opened
     * @param now UTC; from now on a collection is there for a while
     */
    public void finish(int writtenPieces, long writtenBytes, Instant now) {
        ready = true;
        pieces = writtenPieces;
        size = writtenBytes;
        expiresAt = kind == Kind.EXPORT ? now.plus(LIFE) : null;
    }

    /**
     * Counts that it is fetched; attachments are not counted.
     *
     * @throws RefusedException if it has been fetched often enough, or its time is over
     */
    public void fetch(Instant now) {
        if (isOver(now)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-file-over");
        }
        if (kind == Kind.EXPORT) {
            downloads++;
        }
    }

    /** Whether it cannot be fetched any more. */
    public boolean isOver(Instant now) {
        return downloads >= MOST_DOWNLOADS || expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The request that it belongs to. */
    public UUID requestId() {
        return requestId;
    }

    /** With which message it came; empty for what came with the request itself, or was collected. */
    public Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Subject of the member's account who attached it; empty for the person. */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** Whether a member attached it for the person. */
    public boolean isOfCompany() {
        return kind == Kind.ATTACHMENT && author != null;
    }

    /** Whether it is for nobody but somebody who has proved to be the person: all that does not come from them. */
    public boolean isForProvedPerson() {
        return kind == Kind.EXPORT || isOfCompany();
    }

    /** Its name, sealed. */
    public byte[] name() {
        return name.clone();
    }

    /** What was found in it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether all of it is written. */
    public boolean isReady() {
        return ready;
    }

    /** How many bytes it has. */
    public long size() {
        return size;
    }

    /** How many pieces it has. */
    public int pieces() {
        return pieces;
    }

    /** When it was made, UTC. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Until when it can be fetched, UTC; empty for as long as its request lasts. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** How often it can still be fetched, for a collection. */
    public int left() {
        return Math.max(0, MOST_DOWNLOADS - downloads);
    }
}
