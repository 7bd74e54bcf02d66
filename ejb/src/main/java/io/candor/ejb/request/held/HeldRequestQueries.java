package io.candor.ejb.request.held;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.file.SealedFiles;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestTrailRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the requests of a person, for their own request. For the task that collects it, never for a page. */
@Stateless
@PermitAll
public class HeldRequestQueries {

    private static final int MOST = 1_000;

    private RequestRepository requests;
    private RequestTrailRepository trail;
    private RequestFileRepository files;
    private RequestVault vault;

    @Inject
    HeldRequestQueries(
            RequestRepository requests, RequestTrailRepository trail, RequestFileRepository files, RequestVault vault) {
        this.requests = requests;
        this.trail = trail;
        this.files = files;
        this.vault = vault;
    }

    /** For the container's proxy. */
    protected HeldRequestQueries() {}

    /**
     * A request and what was written about it.
     *
     * @param facts what is known of it
     * @param content what the person wrote
     * @param letters what was written to and fro
     * @param attached the files that were sent to and fro, which can be fetched on the request's page
     */
    public record Held(RequestFacts facts, RequestContent content, List<Letter> letters, List<Attached> attached) {}

    /** A file that was attached, by the person or for them, UTC. */
    public record Attached(boolean fromPerson, Instant at, String name, long bytes) {}

    /** Something that was written, by the person or to them, UTC. */
    public record Letter(boolean fromPerson, Instant at, String text) {}

    /** The requests that were made from an address and still hold something, the latest first. */
    public List<UUID> of(EmailAddress address) {
        return requests.list(vault.person(address.value()), MOST).stream()
                .map(Request::id)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NoSuchRequestException if nothing is left of it by now
     */
    public Held get(UUID id) {
        Request request = requests.get(id);
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        RequestContent content = vault.content(request).orElseThrow(NoSuchRequestException::new);
        List<Letter> letters = trail.messages(id).stream()
                .filter(message -> message.kind().isPublic())
                .map(message -> new Letter(
                        message.kind() == RequestMessage.Kind.FROM_PERSON,
                        message.writtenAt(),
                        message.sealed()
                                .map(bytes -> RequestVault.open(key, bytes))
                                .orElse("")))
                .toList();
        return new Held(request.facts(), content, letters, attached(id, key));
    }

    private List<Attached> attached(UUID id, DataKey key) {
        return files.of(id).stream()
                .filter(file -> file.isReady() && file.kind() == RequestFile.Kind.ATTACHMENT)
                .map(file -> new Attached(!file.isOfCompany(), file.madeAt(), SealedFiles.name(key, file), file.size()))
                .toList();
    }
}
