package io.candor.ejb.notice.desk;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.notice.delivery.NoticeResumeTask;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Holds the current tenant's notices on their way, and lets them go on. A notice ends early only with its version, by withdrawing that. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class NoticeControl {

    private NoticeRepository notices;
    private NoticeResumeTask resuming;
    private TaskScheduling tasks;
    private AuditLog audit;
    private ApplicationClock clock;

    @Inject
    NoticeControl(
            NoticeRepository notices,
            NoticeResumeTask resuming,
            TaskScheduling tasks,
            AuditLog audit,
            ApplicationClock clock) {
        this.notices = notices;
        this.resuming = resuming;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticeControl() {}

    /**
     * Holds a notice. What a worker has taken already, at most 50 mails a connection, still goes; a version that waits for the notice
     * waits on.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such notice
     * @throws io.candor.persistence.shared.RefusedException if it is not being sent
     */
    public void pause(UUID id) {
        Notice notice = notices.getLocked(id);
        notice.pause();
        audit.record(NoticeAction.PAUSED, thing(notice));
    }

    /**
     * Lets a notice go on.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such notice
     * @throws io.candor.persistence.shared.RefusedException if it is not paused
     */
    public void resume(UUID id) {
        Notice notice = notices.getLocked(id);
        notice.resume();
        var resumed = new NoticeResumeTask.Resumed(id, notice.lanes());
        resuming.wake(tasks, resumed);
        tasks.at(resuming, resumed, clock.instant().plus(NoticeResumeTask.BEHIND));
        audit.record(NoticeAction.RESUMED, thing(notice));
    }

    private static Thing thing(Notice notice) {
        return Thing.of("notice", notice.id(), notice.number());
    }
}
