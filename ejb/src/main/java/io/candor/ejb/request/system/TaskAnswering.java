package io.candor.ejb.request.system;

import io.candor.ejb.request.RequestVault;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.handling.RequestTaskRepository;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes what a system says about a task. Open to everybody who brings the task's token, which was in the message alone. The first answer
 * counts; the same once more changes nothing.
 */
@Stateless
@PermitAll
public class TaskAnswering {

    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 2_000;

    private static final int LONGEST_TOKEN = 100;

    private RequestRepository requests;
    private RequestTaskRepository tasks;
    private TaskMessages messages;
    private TaskPlanning planning;
    private RequestVault vault;
    private ApplicationClock clock;

    @Inject
    TaskAnswering(
            RequestRepository requests,
            RequestTaskRepository tasks,
            TaskMessages messages,
            TaskPlanning planning,
            RequestVault vault,
            ApplicationClock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.messages = messages;
        this.planning = planning;
        this.vault = vault;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TaskAnswering() {}

    /** What a system can say. */
    public enum Result {
        DONE(RequestTask.State.DONE),
        NOT_FOUND(RequestTask.State.NOT_FOUND),
        FAILED(RequestTask.State.FAILED);

        private final RequestTask.State state;

        Result(RequestTask.State state) {
            this.state = state;
        }
    }

    /**
     * Takes an answer.
     *
     * @param token as it stood in the message
     * @param note what the system says about it, up to 2,000 characters; null for nothing
     * @throws MissingException if there is no such task, or the token is another one
     * @throws RefusedException if something else was answered before, a member has finished the task, or the note is too long
     */
    public void answer(UUID taskId, String token, Result result, String note) {
        UUID requestId = tasks.requestOf(taskId).orElseThrow(TaskAnswering::missing);
        Request request = requests.getLocked(requestId);
        RequestTask task = tasks.getLocked(requestId, taskId);
        if (token == null || token.length() > LONGEST_TOKEN || !messages.isToken(request, task, token)) {
            throw missing();
        }
        byte[] sealed = vault.note(request, checked(note));
        if (task.answer(result.state, sealed, clock.instant())) {
            planning.settled(request, task, null);
        }
    }

    /**
     * A note as it is kept; null for none.
     *
     * @throws RefusedException if it is too long
     */
    public static String checked(String note) {
        String said = Objects.toString(note, "").strip();
        if (said.codePointCount(0, said.length()) > LONGEST_NOTE) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-task-note", LONGEST_NOTE);
        }
        return said.isEmpty() ? null : said;
    }

    private static MissingException missing() {
        return new MissingException("error.no-such-request-task");
    }
}
