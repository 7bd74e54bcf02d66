package io.candor.ejb.notice.processor;

import io.candor.ejb.notice.EventDutyQueries;
import io.candor.ejb.notice.delivery.NoticeSetOff;
import io.candor.ejb.notice.story.ProcessorStories;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.processor.ProcessorChange.Kind;
import io.candor.persistence.notice.processor.ProcessorEdition;
import io.candor.persistence.notice.processor.ProcessorEditionRepository;
import io.candor.persistence.notice.processor.ProcessorNews;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells people what has changed in the register of processors. For the task and the command that do so, never for a page. */
@Stateless
@PermitAll
public class ProcessorNewsKeeping {

    private ProcessorEditionRepository editions;
    private EventDutyQueries duties;
    private NoticeSetOff setOff;
    private ProcessorStories stories;
    private TenantQueries tenants;
    private Event<ProcessorsTold> told;
    private Event<PublicContentChanged> changed;
    private ApplicationClock clock;

    @Inject
    ProcessorNewsKeeping(
            ProcessorEditionRepository editions,
            EventDutyQueries duties,
            NoticeSetOff setOff,
            ProcessorStories stories,
            TenantQueries tenants,
            Event<ProcessorsTold> told,
            Event<PublicContentChanged> changed,
            ApplicationClock clock) {
        this.editions = editions;
        this.duties = duties;
        this.setOff = setOff;
        this.stories = stories;
        this.tenants = tenants;
        this.told = told;
        this.changed = changed;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ProcessorNewsKeeping() {}

    /** Tells people if the register has been left alone for long enough. */
    public void tellIfDue() {
        editions.newsLocked()
                .filter(news -> news.dueAt()
                        .filter(due -> !due.isAfter(clock.instant()))
                        .isPresent())
                .ifPresent(this::tell);
    }

    /** When people are told if nothing else changes, UTC; empty if they know everything. */
    public Optional<Instant> dueAt() {
        return editions.news().flatMap(ProcessorNews::dueAt);
    }

    /**
     * Tells people now.
     *
     * @return the notice; empty if they know everything
     */
    public Optional<Notice> tellNow() {
        return editions.newsLocked().filter(news -> news.since().isPresent()).map(this::tell);
    }

    /**
     * Tells nobody, because words alone have changed.
     *
     * @param reason why
     * @return what has changed; empty if people know everything, or if more than words have changed
     */
    public List<ProcessorChange> settle(String reason) {
        Optional<ProcessorNews> news =
                editions.newsLocked().filter(row -> row.since().isPresent());
        List<ProcessorChange> changes = news.map(row -> changes(known(), row)).orElse(List.of()).stream()
                .toList();
        if (changes.isEmpty() || !changes.stream().allMatch(ProcessorChange::isOfWords)) {
            return List.of();
        }
        editions.add(known().settled(news.get().entries(), reason, clock.instant()));
        news.get().settle();
        return changes;
    }

    private Notice tell(ProcessorNews news) {
        ProcessorEdition known = known();
        List<ProcessorChange> changes = changes(known, news);
        Instant now = clock.instant();
        var notice = Notice.ofProcessors(
                known.number() + 1,
                !duties.at(ToldEvent.CHANGE_OF_PROCESSORS, now).isEmpty(),
                now);
        setOff.begin(notice, stories.of(notice, changes));
        editions.add(known.told(news.entries(), notice.id(), now));
        news.settle();
        told.fire(new ProcessorsTold(
                notice.number(),
                names(changes, Kind.ADDED),
                names(changes, Kind.CHANGED),
                names(changes, Kind.REMOVED)));
        changed.fire(new PublicContentChanged());
        return notice;
    }

    private ProcessorEdition known() {
        return editions.latest().orElseThrow();
    }

    private List<ProcessorChange> changes(ProcessorEdition known, ProcessorNews news) {
        return ProcessorChange.between(
                known.entries(), news.entries(), tenants.languages().get(0));
    }

    private static List<String> names(List<ProcessorChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(ProcessorChange::name)
                .toList();
    }
}
