package io.candor.ejb.consent.departed;

import io.candor.persistence.consent.ledger.DepartedLedgerRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Shows what stays of the ledgers of tenants that were deleted, so that the receipts which people keep can be checked. Open to everybody: it was
 * published while the tenant was there.
 */
@Stateless
@PermitAll
public class DepartedLedgerQueries {

    private DepartedLedgerRepository ledgers;

    @Inject
    DepartedLedgerQueries(DepartedLedgerRepository ledgers) {
        this.ledgers = ledgers;
    }

    /** For the container's proxy. */
    protected DepartedLedgerQueries() {}

    /**
     * What stays of a ledger.
     *
     * @param checkpoint its last signed head, a compact JWS
     * @param keys the public keys, a JSON Web Key Set
     */
    public record Remains(String checkpoint, String keys) {}

    /** What stays of the ledger of a deleted tenant; empty if there was none of that name, or it had no ledger. */
    public Optional<Remains> find(String slug) {
        return ledgers.findBySlug(slug).map(ledger -> new Remains(ledger.checkpoint(), ledger.publicKeys()));
    }
}
