package io.candor.ejb.notice.processor;

import io.candor.ejb.processing.ProcessorsChanged;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Workplace;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.processor.ProcessorEdition;
import io.candor.persistence.notice.processor.ProcessorEditionRepository;
import io.candor.persistence.notice.processor.ProcessorNews;
import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Notes, in the transaction in which the register of processors changes, that people do not know it yet, and when they are told. What is
 * taken back is forgotten. A centre that is not open yet, or whose register was empty, has told nobody anything that could change.
 */
@Dependent
public class WaitOnProcessorsChanged {

    private final ProcessorEditionRepository editions;
    private final TenantQueries tenants;
    private final CurrentTenant currentTenant;
    private final ProcessorNewsTask task;
    private final TaskScheduling tasks;
    private final ApplicationClock clock;

    @Inject
    WaitOnProcessorsChanged(
            ProcessorEditionRepository editions,
            TenantQueries tenants,
            CurrentTenant currentTenant,
            ProcessorNewsTask task,
            TaskScheduling tasks,
            ApplicationClock clock) {
        this.editions = editions;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.task = task;
        this.tasks = tasks;
        this.clock = clock;
    }

    void note(@Observes ProcessorsChanged changed) {
        boolean preparing = tenants.findWorkplace(currentTenant.id())
                .map(Workplace::preparing)
                .orElse(true);
        ProcessorNews news = editions.newsLocked().orElse(null);
        boolean nothing = preparing
                || changed.before().isEmpty()
                || between(changed.before(), changed.after()).isEmpty();
        if (news == null && nothing) {
            return;
        }
        Instant now = clock.instant();
        if (news == null) {
            news = new ProcessorNews();
            editions.add(news);
            editions.add(ProcessorEdition.first(changed.before(), now));
        }
        note(news, changed, now);
    }

    private void note(ProcessorNews news, ProcessorsChanged changed, Instant now) {
        ProcessorEdition known = editions.latest().orElseThrow();
        news.change(changed.after(), now);
        if (between(known.entries(), changed.after()).isEmpty()) {
            news.settle();
        }
        news.dueAt()
                .ifPresent(due -> tasks.once(
                        task, currentTenant.id().toString(), new ProcessorNewsTask.Look(known.number()), due));
    }

    private List<ProcessorChange> between(List<KnownProcessor> before, List<KnownProcessor> after) {
        return ProcessorChange.between(before, after, tenants.languages().get(0));
    }
}
