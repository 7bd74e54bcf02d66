package io.candor.persistence.member;

import io.candor.persistence.tenancy.TenantOwned;
import io.candor.persistence.tenant.MemberRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who has worked for the tenant. Written when the membership ends, and gone if the person comes back. */
@Entity
@Table(name = "former_member")
public class FormerMember extends TenantOwned {

    private String subject;

    private String name;

    private String email;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Column(name = "removed_at")
    private Instant removedAt;

    /** For the persistence provider. */
    protected FormerMember() {}

    /**
     * @param subject the account
     * @param name as last known
     * @param email as last known; null if never
     * @param role the last one
     * @param removedAt when the membership ended, UTC
     */
    public FormerMember(String subject, String name, String email, MemberRole role, Instant removedAt) {
        this.subject = subject;
        this.name = name;
        this.email = email;
        this.role = role;
        this.removedAt = removedAt;
    }

    /** As last known. */
    public String name() {
        return name;
    }

    /** As last known; null if never. */
    public String email() {
        return email;
    }

    /** The last one. */
    public MemberRole role() {
        return role;
    }

    /** When the membership ended. */
    public Instant removedAt() {
        return removedAt;
    }
}
