package io.candor.persistence.tenant;

import io.candor.persistence.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works for one or several tenants and signs in to the console. Bound to the subject of the Keycloak realm {@code staff};
 * holds one role in each tenant. Global, because a member must be found before a tenant is known.
 */
@Entity
public class Member {

    @Id
    private UUID id;

    private String subject;

    private String name;

    private String email;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "tenant_id")
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Map<UUID, MemberRole> roles = new HashMap<>();

    @Version
    private int version;

    /** For the persistence provider. */
    protected Member() {}

    /**
     * A member without any tenant yet.
     *
     * @param subject the account's {@code sub} in the realm {@code staff}
     */
    public Member(String subject) {
        this.id = Ids.next();
        this.subject = subject;
    }

    /**
     * Notes how the member is called and which mailbox is theirs, as the sign-in says.
     *
     * @param newName empty if it is not known
     * @param newEmail proved to be theirs; null if it is not
     */
    public void isCalled(String newName, String newEmail) {
        if (!newName.isEmpty()) {
            name = newName;
        }
        if (newEmail != null) {
            email = newEmail;
        }
    }

    /** Gives the member a role in a tenant, in place of the one held so far. */
    public void join(UUID tenantId, MemberRole role) {
        roles.put(tenantId, role);
    }

    /** Ends the membership in a tenant; the next request of this member to it is refused. */
    public void leave(UUID tenantId) {
        roles.remove(tenantId);
    }

    /** The role in a tenant; empty for somebody who is no member of it. */
    public Optional<MemberRole> roleIn(UUID tenantId) {
        return Optional.ofNullable(roles.get(tenantId));
    }

    /** The account. */
    public String subject() {
        return subject;
    }

    /** As the last sign-in said; null before the first. */
    public String name() {
        return name;
    }

    /** As the last sign-in said; null before the first. */
    public String email() {
        return email;
    }

    /** When the member was there last; null for never. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** All memberships, tenant id to role. */
    public Map<UUID, MemberRole> roles() {
        return Map.copyOf(roles);
    }
}
