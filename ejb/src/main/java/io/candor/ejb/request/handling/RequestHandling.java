package io.candor.ejb.request.handling;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.attach.RequestAttaching;
import io.candor.ejb.request.system.TaskAnswering;
import io.candor.ejb.request.system.TaskPlanning;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberRoleQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.handling.RequestTaskRepository;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The daily work on requests: who has it, what is written about it, what has to be done where. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT})
public class RequestHandling {

    /** Most characters of a message or a note. */
    public static final int LONGEST = 10_000;

    private RequestRepository requests;
    private RequestTaskRepository tasks;
    private TaskPlanning planning;
    private RequestVault vault;
    private RequestTrail trail;
    private RequestLetters letters;
    private RequestAttaching attaching;
    private MemberRoleQueries members;
    private ApplicationClock clock;

    @Resource
    private SessionContext session;

    @Inject
    RequestHandling(
            RequestRepository requests,
            RequestTaskRepository tasks,
            TaskPlanning planning,
            RequestVault vault,
            RequestTrail trail,
            RequestLetters letters,
            RequestAttaching attaching,
            MemberRoleQueries members,
            ApplicationClock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.planning = planning;
        this.vault = vault;
        this.trail = trail;
        this.letters = letters;
        this.attaching = attaching;
        this.members = members;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestHandling() {}

    /**
     * Gives a request to a member, or to nobody.
     *
     * @param member subject of the account; empty for nobody
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if it is closed, or the member cannot work on requests
     */
    public void assign(UUID id, String member) {
        Request request = requests.getLocked(id);
        String to = member == null || member.isEmpty() ? null : member;
        if (to != null) {
            MemberRole role = members.roles().get(to);
            if (role != OWNER && role != PRIVACY_OFFICER && role != AGENT) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.request-assignee");
            }
        }
        String before = request.facts().assignee();
        request.assign(to);
        trail.done(request, RequestAction.ASSIGNED, self(), to, Changes.of("assignee", before, to));
        if (to != null) {
            planning.plan(request, self());
        }
    }

    /**
     * Begins: makes what is missing of the tasks in the registered systems. Giving it to a member does the same.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if it is closed
     */
    public void begin(UUID id) {
        Request request = requests.getLocked(id);
        request.begin();
        trail.done(request, RequestAction.BEGUN, self(), null, Changes.none());
        planning.plan(request, self());
    }

    /**
     * Writes to the person: the text lies on the request's page, and a mail says that it is there.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if there is no text or too much of it, or the request is closed
     */
    public void write(UUID id, String text) {
        write(id, text, List.of());
    }

    /**
     * The same with files, which may come without text, and wait there for nobody but somebody who has proved to be the person.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if there is neither text nor a file, too much text, a file may not be attached, or the request is closed
     */
    public void write(UUID id, String text, List<AttachedFile> files) {
        Request request = requests.getLocked(id);
        request.begin();
        String said = files.isEmpty() || !Objects.toString(text, "").isBlank() ? checked(text) : "";
        Optional<UUID> message = trail.write(request, RequestMessage.Kind.TO_PERSON, self(), said);
        attaching.attach(request, files, self(), message.orElse(null));
        letters.message(request, files.size());
        trail.done(
                request,
                RequestAction.MESSAGE_SENT,
                self(),
                null,
                files.isEmpty() ? Changes.none() : Changes.with("files", files.size()));
    }

    /**
     * Writes a note for other members; the person never sees it.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if there is no text or too much of it
     */
    public void note(UUID id, String text) {
        Request request = requests.getLocked(id);
        trail.write(request, RequestMessage.Kind.NOTE, self(), checked(text));
        trail.done(request, RequestAction.NOTE_ADDED, self(), null, Changes.none());
    }

    /**
     * Adds what has to be done in a system.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if the system has no name, or the request is closed
     */
    public void addTask(UUID id, RequestTask.Kind kind, String place) {
        Request request = requests.getLocked(id);
        request.begin();
        planning.add(request, kind, place, self());
    }

    /**
     * Notes that something is done, that nothing was there, or that it is not needed.
     *
     * @param how one of these
     * @param note what there is to say about it; may be empty
     * @throws io.candor.persistence.shared.MissingException if there is no such request or task
     * @throws RefusedException if it was done before, or the note is too long
     */
    public void finishTask(UUID id, UUID taskId, RequestTask.State how, String note) {
        Request request = requests.getLocked(id);
        request.begin();
        RequestTask task = tasks.getLocked(id, taskId);
        byte[] sealed = vault.note(request, TaskAnswering.checked(note));
        task.finish(how, self(), sealed, clock.instant());
        planning.settled(request, task, self());
    }

    /**
     * Asks a system for a task: for the first time, if it does not leave by itself, or once more.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such request or task
     * @throws RefusedException if the system is not asked by messages, or the message may not leave: it is not known who asks, or two people
     *     have not agreed to an erasure
     */
    public void sendTask(UUID id, UUID taskId) {
        Request request = requests.getLocked(id);
        request.begin();
        RequestTask task = tasks.getLocked(id, taskId);
        if (task.state() != RequestTask.State.OPEN) {
            task.again();
        }
        if (!task.mayLeave(request.facts())) {
            throw RefusedException.state("error.request-task-stays");
        }
        planning.send(request, task);
        trail.done(
                request,
                RequestAction.TASK_ASKED,
                self(),
                task.place(),
                Changes.with("kind", task.kind()).and("place", null, task.place()));
    }

    private String self() {
        return session.getCallerPrincipal().getName();
    }

    static String checked(String text) {
        String said = Objects.toString(text, "").strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-message", LONGEST);
        }
        return said;
    }
}
