package io.candor.ejb.notice.processor;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.processor.ProcessorEdition;
import io.candor.persistence.notice.processor.ProcessorEditionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows which changes of processors people have been told of. Open to everybody. */
@Stateless
@PermitAll
public class ToldProcessorQueries {

    private ProcessorEditionRepository editions;
    private TenantQueries tenants;

    @Inject
    ToldProcessorQueries(ProcessorEditionRepository editions, TenantQueries tenants) {
        this.editions = editions;
        this.tenants = tenants;
    }

    /** For the container's proxy. */
    protected ToldProcessorQueries() {}

    /**
     * What people were told at one time.
     *
     * @param number of the register as it was told; the numbers of what was told have gaps
     * @param at when, UTC
     * @param changes in the order of the register, what is gone last
     */
    public record Told(int number, Instant at, List<ProcessorChange> changes) {}

    /** Everything that was told, the latest first. */
    public List<Told> told() {
        List<ProcessorEdition> all = editions.list();
        var told = new ArrayList<Told>();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).noticeId().isPresent()) {
                told.add(told(all.get(i), all.get(i + 1)));
            }
        }
        return told;
    }

    /** What was told by a notice; empty if it is about something else. */
    public Optional<Told> byNotice(UUID notice) {
        List<ProcessorEdition> all = editions.list();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).noticeId().filter(notice::equals).isPresent()) {
                return Optional.of(told(all.get(i), all.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private Told told(ProcessorEdition edition, ProcessorEdition before) {
        return new Told(
                edition.number(),
                edition.madeAt(),
                ProcessorChange.between(
                        before.entries(), edition.entries(), tenants.languages().get(0)));
    }
}
