package io.candor.ejb.tenant;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells who has which role in the current tenant, to decide who is left to read what somebody has written. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AGENT, AUDITOR})
public class MemberRoleQueries {

    private EntityManager entityManager;
    private CurrentTenant currentTenant;

    @Inject
    MemberRoleQueries(EntityManager entityManager, CurrentTenant currentTenant) {
        this.entityManager = entityManager;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected MemberRoleQueries() {}

    /** Roles by the subject of the member's account. */
    public Map<String, MemberRole> roles() {
        List<Object[]> rows = entityManager
                .createQuery(
                        "select m.subject, value(r) from Member m join m.roles r where key(r) = :tenant",
                        Object[].class)
                .setParameter("tenant", currentTenant.id())
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (MemberRole) row[1]));
    }

    /** Subjects of those who may approve a policy version. */
    public Set<String> approvers() {
        return roles().entrySet().stream()
                .filter(member -> member.getValue() == OWNER || member.getValue() == PRIVACY_OFFICER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
