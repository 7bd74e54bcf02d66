package io.candor.persistence.request.handling;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something written about a request: by the person, to the person, or among members. Sealed with the request's key. Never changes. */
@Entity
@Table(name = "request_message")
public class RequestMessage extends TenantOwned {

    /** Who wrote it, and for whom. */
    public enum Kind {
        /** By the person. */
        FROM_PERSON,
        /** To the person. */
        TO_PERSON,
        /** To the person, and it ends the request. */
        CLOSING,
        /** Among members. */
        NOTE,
        /** A closing letter that waits for a second person. */
        PROPOSAL;

        /** Whether the person sees it. */
        public boolean isPublic() {
            return this != NOTE && this != PROPOSAL;
        }
    }

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(length = 4_194_304)
    private byte[] content;

    /** For the persistence provider. */
    protected RequestMessage() {}

    /**
     * @param author subject of the member's account; null for the person
     * @param sealed the text, sealed with the request's key
     * @param now UTC
     */
    public RequestMessage(UUID requestId, Kind kind, String author, byte[] sealed, Instant now) {
        this.requestId = requestId;
        this.kind = kind;
        this.author = author;
        this.content = sealed.clone();
        this.writtenAt = now;
    }

    /** Who wrote it, and for whom. */
    public Kind kind() {
        return kind;
    }

    /** Subject of the member's account who wrote it; empty for the person. */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** When it was written, UTC. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** The text, sealed; empty once it is destroyed. */
    public Optional<byte[]> sealed() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }
}
