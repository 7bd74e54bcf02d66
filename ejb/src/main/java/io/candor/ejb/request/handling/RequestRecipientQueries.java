package io.candor.ejb.request.handling;

import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Tells to which members mails about requests that are due may go. For the task alone. */
@Stateless
@PermitAll
public class RequestRecipientQueries {

    private EntityManager entityManager;
    private CurrentTenant tenant;

    @Inject
    RequestRecipientQueries(EntityManager entityManager, CurrentTenant tenant) {
        this.entityManager = entityManager;
        this.tenant = tenant;
    }

    /** For the container's proxy. */
    protected RequestRecipientQueries() {}

    /** A member of the current tenant whose mailbox is known. */
    public record Recipient(String subject, String email, MemberRole role) {}

    /** All of them. */
    public List<Recipient> all() {
        return entityManager
                .createQuery(
                        "select m.subject, m.email, value(r) from Member m join m.roles r"
                                + " where key(r) = :tenant and m.email is not null",
                        Object[].class)
                .setParameter("tenant", tenant.id())
                .getResultStream()
                .map(row -> new Recipient((String) row[0], (String) row[1], (MemberRole) row[2]))
                .toList();
    }
}
