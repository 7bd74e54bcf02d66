package io.candor.ejb.request.handling;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestDues;
import io.candor.ejb.request.RequestDues.DueLine;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.handling.RequestTaskRepository;
import io.candor.persistence.request.handling.RequestTrailRepository;
import io.candor.persistence.request.system.DataSystem;
import io.candor.persistence.request.system.DataSystemRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a request to those who work on it. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class RequestDeskQueries {

    private EntityManager entityManager;
    private RequestTrailRepository trail;
    private RequestTaskRepository tasks;
    private DataSystemRepository systems;
    private RequestVault vault;
    private RequestDues dues;
    private TenantQueries tenants;

    @Inject
    RequestDeskQueries(
            EntityManager entityManager,
            RequestTrailRepository trail,
            RequestTaskRepository tasks,
            DataSystemRepository systems,
            RequestVault vault,
            RequestDues dues,
            TenantQueries tenants) {
        this.entityManager = entityManager;
        this.trail = trail;
        this.tasks = tasks;
        this.systems = systems;
        this.vault = vault;
        this.dues = dues;
        this.tenants = tenants;
    }

    /** For the container's proxy. */
    protected RequestDeskQueries() {}

    /**
     * A request as those who work on it see it.
     *
     * @param facts what is known of it
     * @param content what the person wrote; null once it is destroyed
     * @param dues its dates and the reasons for them
     * @param steps what happened
     * @param letters what was written, notes as well
     * @param tasks what has to be done
     */
    public record Desk(
            RequestFacts facts,
            RequestContent content,
            List<DueLine> dues,
            List<StepRow> steps,
            List<LetterRow> letters,
            List<TaskRow> tasks) {}

    /** Something that happened, UTC; actor (a member's subject) and detail may be null. */
    public record StepRow(RequestStep step, Instant at, String actor, String detail) {}

    /** Something that was written, UTC; the author (a member's subject) is null for the person, the text empty if files came without one. */
    public record LetterRow(UUID id, RequestMessage.Kind kind, String author, Instant at, String text) {}

    /**
     * Something that has to be done.
     *
     * @param connected whether the system is asked by messages
     * @param sendable whether a member can have it asked for, now or once more
     * @param failure why its message did not arrive the last time; null if it did
     * @param note what was said about it; null for nothing
     */
    public record TaskRow(
            UUID id,
            RequestTask.Kind kind,
            String place,
            RequestTask.State state,
            boolean connected,
            boolean sendable,
            String failure,
            String note) {}

    /**
     * A request.
     *
     * @param language in which its dates are explained
     * @throws NoSuchRequestException if the tenant has none of that identifier
     */
    public Desk desk(UUID id, String language) {
        Request request = entityManager
                .createQuery("select r from Request r where r.id = :id", Request.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchRequestException::new);
        RequestFacts facts = request.facts();
        var words = RequestDues.Words.of(tenants.centre(language), language);
        return new Desk(
                facts,
                vault.content(request).orElse(null),
                dues.of(facts, words),
                steps(id),
                letters(request),
                tasks(request));
    }

    private List<TaskRow> tasks(Request request) {
        Set<UUID> connected = systems.list().stream()
                .filter(system -> system.url().isPresent())
                .map(DataSystem::id)
                .collect(Collectors.toSet());
        DataKey key = vault.key(request).orElse(null);
        return tasks.of(request.id()).stream()
                .map(task -> row(
                        task,
                        request.facts(),
                        key,
                        task.systemId().filter(connected::contains).isPresent()))
                .toList();
    }

    private static TaskRow row(RequestTask task, RequestFacts request, DataKey key, boolean connected) {
        return new TaskRow(
                task.id(),
                task.kind(),
                task.place(),
                task.state(),
                connected,
                connected && task.maySend(request),
                task.failure().orElse(null),
                task.note()
                        .filter(bytes -> key != null)
                        .map(bytes -> RequestVault.open(key, bytes))
                        .orElse(null));
    }

    private List<StepRow> steps(UUID id) {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.request.handling.RequestDeskQueries$StepRow(e.step, e.happenedAt,"
                                + " e.actor, e.detail) from RequestEvent e where e.requestId = :request order by e.id",
                        StepRow.class)
                .setParameter("request", id)
                .getResultList();
    }

    private List<LetterRow> letters(Request request) {
        DataKey key = vault.key(request).orElse(null);
        if (key == null) {
            return List.of();
        }
        return trail.messages(request.id()).stream()
                .map(message -> new LetterRow(
                        message.id(),
                        message.kind(),
                        message.author().orElse(null),
                        message.writtenAt(),
                        message.sealed()
                                .map(bytes -> RequestVault.open(key, bytes))
                                .orElse("")))
                .toList();
    }
}
