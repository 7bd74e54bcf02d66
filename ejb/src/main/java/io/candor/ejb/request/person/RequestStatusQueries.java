package io.candor.ejb.request.person;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestDues;
import io.candor.ejb.request.RequestDues.DueLine;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.identity.RequestDoor;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTrailRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows a request to its person. Open to everybody who brings its reference and its secret. */
@Stateless
@PermitAll
public class RequestStatusQueries {

    private EntityManager entityManager;
    private RequestTrailRepository trail;
    private RequestDoor door;
    private RequestVault vault;
    private RequestDues dues;
    private TenantQueries tenants;

    @Inject
    RequestStatusQueries(
            EntityManager entityManager,
            RequestTrailRepository trail,
            RequestDoor door,
            RequestVault vault,
            RequestDues dues,
            TenantQueries tenants) {
        this.entityManager = entityManager;
        this.trail = trail;
        this.door = door;
        this.vault = vault;
        this.dues = dues;
        this.tenants = tenants;
    }

    /** For the container's proxy. */
    protected RequestStatusQueries() {}

    /**
     * A request as its person sees it.
     *
     * @param facts what is known of it
     * @param content what the person wrote
     * @param dues its dates and the reasons for them
     * @param steps what happened, as far as it concerns the person
     * @param letters what was written to and fro
     */
    public record Status(
            RequestFacts facts,
            RequestContent content,
            List<DueLine> dues,
            List<StepLine> steps,
            List<LetterLine> letters) {}

    /** Something that happened, UTC; the detail may be null. */
    public record StepLine(RequestStep step, Instant at, String detail) {}

    /** Something that was written: by the person, or to them; the text is empty if files were sent without one. */
    public record LetterLine(UUID id, boolean fromPerson, Instant at, String text) {}

    /**
     * A request.
     *
     * @param language in which its dates are explained
     * @throws NoSuchRequestException if there is none, or the secret is another
     */
    public Status status(RequestAccess access, String language) {
        Request request = door.open(access);
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        RequestContent content = vault.content(request).orElseThrow(NoSuchRequestException::new);
        RequestFacts facts = request.facts();
        var words = RequestDues.Words.of(tenants.centre(language), language);
        List<LetterLine> letters = trail.messages(request.id()).stream()
                .filter(message -> message.kind().isPublic())
                .map(message -> line(message, key))
                .toList();
        return new Status(facts, content, dues.of(facts, words), steps(request), letters);
    }

    private List<StepLine> steps(Request request) {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.request.person.RequestStatusQueries$StepLine(e.step, e.happenedAt,"
                                + " e.detail) from RequestEvent e where e.requestId = :request order by e.id",
                        StepLine.class)
                .setParameter("request", request.id())
                .getResultStream()
                .filter(line -> line.step().isPublic())
                .toList();
    }

    private static LetterLine line(RequestMessage message, DataKey key) {
        String text =
                message.sealed().map(bytes -> RequestVault.open(key, bytes)).orElse("");
        return new LetterLine(
                message.id(), message.kind() == RequestMessage.Kind.FROM_PERSON, message.writtenAt(), text);
    }
}
