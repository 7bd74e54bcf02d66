package io.candor.ejb.processing;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.Register;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.shared.MissingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Shows members the registers of processors and retention, row by row, with what a change of a row has to name. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class RegisterQueries {

    private EntityManager entityManager;

    @Inject
    RegisterQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected RegisterQueries() {}

    /**
     * A processor.
     *
     * @param state what a change has to name as the state that it was made from
     */
    public record ProcessorEntry(UUID id, Processor.Profile profile, String state) {}

    /**
     * A category of data and how long it is kept.
     *
     * @param state what a change has to name as the state that it was made from
     */
    public record RetentionEntry(UUID id, RetentionRow.Profile profile, String state) {}

    /** All processors in the tenant's order. */
    public List<ProcessorEntry> processors() {
        return entityManager
                .createQuery("select p from Processor p order by p.position, p.id", Processor.class)
                .getResultStream()
                .map(row -> new ProcessorEntry(row.id(), row.profile(), Register.state(row.profile())))
                .toList();
    }

    /** All retention rows in the tenant's order. */
    public List<RetentionEntry> retention() {
        return entityManager
                .createQuery("select r from RetentionRow r order by r.position, r.id", RetentionRow.class)
                .getResultStream()
                .map(row -> new RetentionEntry(row.id(), row.profile(), Register.state(row.profile())))
                .toList();
    }

    /**
     * A processor.
     *
     * @throws MissingException if there is no such row
     */
    public ProcessorEntry processor(UUID id) {
        return processors().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-row"));
    }

    /**
     * A retention row.
     *
     * @throws MissingException if there is no such row
     */
    public RetentionEntry retention(UUID id) {
        return retention().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-row"));
    }
}
