package io.candor.ejb.processing;

import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Shows the current tenant's register of processing. Open to everybody. */
@Stateless
@PermitAll
public class ProcessingQueries {

    private EntityManager entityManager;

    @Inject
    ProcessingQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected ProcessingQueries() {}

    /** A processor; data, location and policy address may be null. One that is not named is a category. */
    public record ProcessorRow(
            String name,
            boolean named,
            LocalizedText role,
            LocalizedText data,
            LocalizedText location,
            String policyUrl,
            int position) {}

    /** How long a category of data is kept; the note may be null. */
    public record KeptRow(
            LocalizedText category, RetentionRow.Rule rule, boolean soft, LocalizedText note, int position) {}

    /** All processors in the tenant's order. */
    public List<ProcessorRow> processors() {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.processing.ProcessingQueries$ProcessorRow(p.name, p.named, p.role,"
                                + " p.data, p.location, p.policyUrl, p.position) from Processor p order by p.position",
                        ProcessorRow.class)
                .getResultList();
    }

    /** All retention rows in the tenant's order. */
    public List<KeptRow> retention() {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.processing.ProcessingQueries$KeptRow(r.category, r.rule, r.soft,"
                                + " r.note, r.position) from RetentionRow r order by r.position",
                        KeptRow.class)
                .getResultList();
    }
}
