package io.candor.persistence.consent.ledger;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/**
 * How often a category was given and refused on a day of the tenant's zone, by one method. Counted in the transaction that appends the
 * records, by {@link ConsentLogRepository}; read here.
 */
@Entity
@Immutable
@Table(name = "consent_tally")
public class ConsentTally extends TenantOwned {

    private LocalDate talliedOn;

    @Column(name = "category_key")
    private String category;

    @Enumerated(EnumType.STRING)
    private ConsentMethod method;

    private long given;

    private long refused;

    /** For the persistence provider. */
    protected ConsentTally() {}
}
