package io.candor.persistence.consent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What stays of the consent ledger of a tenant that was deleted: its last signed head and the public keys, so that the receipts which people
 * keep can still be checked. Written once, when the tenant goes.
 */
@Entity
@Table(name = "departed_ledger")
public class DepartedLedger {

    @Id
    private UUID id;

    private String slug;

    private String checkpoint;

    @Column(name = "public_keys")
    private String publicKeys;

    /** For the persistence provider. */
    protected DepartedLedger() {}

    /**
     * @param tenantId whose ledger it was
     * @param slug the tenant's name in addresses
     * @param checkpoint the last signed head, a compact JWS
     * @param publicKeys a JSON Web Key Set
     */
    public DepartedLedger(UUID tenantId, String slug, String checkpoint, String publicKeys) {
        this.id = tenantId;
        this.slug = slug;
        this.checkpoint = checkpoint;
        this.publicKeys = publicKeys;
    }

    /** The tenant's name in addresses. */
    public String slug() {
        return slug;
    }

    /** The last signed head, a compact JWS. */
    public String checkpoint() {
        return checkpoint;
    }

    /** A JSON Web Key Set. */
    public String publicKeys() {
        return publicKeys;
    }
}
