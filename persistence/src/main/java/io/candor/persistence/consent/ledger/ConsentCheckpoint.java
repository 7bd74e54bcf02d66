package io.candor.persistence.consent.ledger;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A signed statement of how many records the log had and what its root was. Sealed while the log grows, published, kept for ever. */
@Entity
@Immutable
@Table(name = "consent_checkpoint")
public class ConsentCheckpoint extends TenantOwned {

    private long treeSize;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] rootHash;

    private Instant sealedAt;

    @Column(length = 2000)
    private String jws;

    /** For the persistence provider. */
    protected ConsentCheckpoint() {}

    /**
     * @param treeSize how many records it covers
     * @param rootHash the root over them
     * @param sealedAt when, UTC
     * @param jws the signed statement in its compact form
     */
    public ConsentCheckpoint(long treeSize, byte[] rootHash, Instant sealedAt, String jws) {
        this.treeSize = treeSize;
        this.rootHash = rootHash.clone();
        this.sealedAt = sealedAt;
        this.jws = jws;
    }

    /** How many records it covers. */
    public long treeSize() {
        return treeSize;
    }

    /** The root over them. */
    public byte[] rootHash() {
        return rootHash.clone();
    }

    /** When it was sealed, UTC. */
    public Instant sealedAt() {
        return sealedAt;
    }

    /** The signed statement in its compact form. */
    public String jws() {
        return jws;
    }
}
