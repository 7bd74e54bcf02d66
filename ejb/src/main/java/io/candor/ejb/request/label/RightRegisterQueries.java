package io.candor.ejb.request.label;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.processing.Register;
import io.candor.persistence.request.Right;
import io.candor.persistence.shared.MissingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Shows members the list of rights, row by row, with what a change of a row has to name. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class RightRegisterQueries {

    private EntityManager entityManager;

    @Inject
    RightRegisterQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected RightRegisterQueries() {}

    /**
     * A right.
     *
     * @param state what a change has to name as the state that it was made from
     */
    public record RightEntry(UUID id, Right.Profile profile, String state) {}

    /** All rights in the tenant's order. */
    public List<RightEntry> rights() {
        return entityManager
                .createQuery("select r from Right r order by r.position, r.id", Right.class)
                .getResultStream()
                .map(row -> new RightEntry(row.id(), row.profile(), Register.state(row.profile())))
                .toList();
    }

    /**
     * A right.
     *
     * @throws MissingException if there is no such right
     */
    public RightEntry right(UUID id) {
        return rights().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-row"));
    }
}
