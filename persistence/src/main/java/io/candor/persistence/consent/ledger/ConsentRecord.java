package io.candor.persistence.consent.ledger;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A record of the ledger as it is read. It is appended by {@link ConsentLogRepository}, many at once, and never changed or deleted: not when
 * a person is erased either, because then nothing leads from the person to it any more.
 */
@Entity
@Immutable
@Table(name = "consent_record")
public class ConsentRecord extends TenantOwned {

    private long position;

    private Instant recordedAt;

    private Instant givenAt;

    private Instant expiresAt;

    @Convert(converter = ChoicesConverter.class)
    @Column(length = 4000)
    private SortedMap<String, Boolean> choices;

    private String keyId;

    private String language;

    @Enumerated(EnumType.STRING)
    private ConsentMethod method;

    private int notice;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] noticeHash;

    private Integer policyVersion;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] previousHash;

    private String region;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] subject;

    private String userAgent;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] leafHash;

    /** For the persistence provider. */
    protected ConsentRecord() {}

    /** The hash that was stored when it was appended. */
    public byte[] leafHash() {
        return leafHash.clone();
    }

    /**
     * Everything that its hash covers, as the columns say now.
     *
     * @param tenant whose record it is
     */
    public LedgerEntry entry(UUID tenant) {
        return new LedgerEntry(
                tenant,
                position,
                id(),
                previousHash,
                recordedAt,
                givenAt,
                expiresAt,
                choices,
                method,
                notice,
                noticeHash,
                language,
                policyVersion,
                subject,
                region,
                userAgent,
                keyId);
    }
}
