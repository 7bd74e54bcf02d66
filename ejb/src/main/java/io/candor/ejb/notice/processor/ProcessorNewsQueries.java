package io.candor.ejb.notice.processor;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.notice.EventDutyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.delivery.Audience;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.processor.ProcessorEditionRepository;
import io.candor.persistence.notice.processor.ProcessorNews;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import io.candor.persistence.subscriber.NoticeTopic;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows members what has changed in the register of processors and has not been told yet. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class ProcessorNewsQueries {

    private ProcessorEditionRepository editions;
    private DeliveryRepository deliveries;
    private EventDutyQueries duties;
    private TenantQueries tenants;
    private ApplicationClock clock;

    @Inject
    ProcessorNewsQueries(
            ProcessorEditionRepository editions,
            DeliveryRepository deliveries,
            EventDutyQueries duties,
            TenantQueries tenants,
            ApplicationClock clock) {
        this.editions = editions;
        this.deliveries = deliveries;
        this.duties = duties;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ProcessorNewsQueries() {}

    /**
     * What people do not know yet.
     *
     * @param changes in the order of the register, what is gone last
     * @param since when the first of them was made, UTC
     * @param dueAt when people are told if nothing else changes, UTC
     * @param people how many would be told now
     * @param promised whether holders of accounts are among them, because the version in force promises it
     */
    public record Waiting(List<ProcessorChange> changes, Instant since, Instant dueAt, int people, boolean promised) {

        /** Whether words alone are different, so that it can be left at that. */
        public boolean isOfWords() {
            return changes.stream().allMatch(ProcessorChange::isOfWords);
        }
    }

    /** What people do not know yet; empty if they know everything. */
    public Optional<Waiting> waiting() {
        return editions.news().filter(news -> news.since().isPresent()).map(this::waiting);
    }

    private Waiting waiting(ProcessorNews news) {
        boolean promised =
                !duties.at(ToldEvent.CHANGE_OF_PROCESSORS, clock.instant()).isEmpty();
        return new Waiting(
                ProcessorChange.between(
                        editions.latest().orElseThrow().entries(),
                        news.entries(),
                        tenants.languages().get(0)),
                news.since().orElseThrow(),
                news.dueAt().orElseThrow(),
                deliveries.countRecipients(new Audience(NoticeTopic.PROCESSORS, promised)),
                promised);
    }
}
