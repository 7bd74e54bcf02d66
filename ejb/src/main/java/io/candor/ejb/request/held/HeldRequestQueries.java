package io.candor.ejb.request.held;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.file.SealedFiles;
import io.candor.persistence.mail.EmailAddress;
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
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the requests of a person, for their own request. For the task that collects it, never for a page. */
@Stateless
@PermitAll
public class HeldRequestQueries {

    private static final Logger LOG = Logger.getLogger(HeldRequestQueries.class.getName());
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
     * @param key the request's own, which opens the files
     * @param facts what is known of it
     * @param content what the person wrote
     * @param letters what was written to and fro
     * @param attached the files that were sent to and fro, in the order in which they came
     */
    public record Held(
            DataKey key, RequestFacts facts, RequestContent content, List<Letter> letters, List<Attached> attached) {}

    /**
     * A file that was attached, by the person or for them.
     *
     * @param messageId with which message it came; null for none
     * @param at when it came, UTC
     * @param name what it is called; null if the name does not open
     * @param pieces how many there are to read
     */
    public record Attached(
            UUID id, UUID messageId, boolean fromPerson, Instant at, String name, long bytes, int pieces) {}

    /** Something that was written, by the person or to them, UTC. */
    public record Letter(UUID id, boolean fromPerson, Instant at, String text) {}

    /** The requests that were made from an address and still hold something, the latest first. */
    public List<UUID> of(EmailAddress address) {
        return requests.list(vault.person(address.value()), MOST).stream()
                .map(Request::id)
                .toList();
    }

    /** One of them; empty if nothing is left of it by now. */
    public Optional<Held> find(UUID id) {
        Request request = requests.get(id);
        return vault.key(request)
                .flatMap(key -> vault.content(request)
                        .map(content -> new Held(key, request.facts(), content, letters(id, key), attached(id, key))));
    }

    private List<Letter> letters(UUID id, DataKey key) {
        return trail.messages(id).stream()
                .filter(message -> message.kind().isPublic())
                .map(message -> new Letter(
                        message.id(),
                        message.kind() == RequestMessage.Kind.FROM_PERSON,
                        message.writtenAt(),
                        message.sealed()
                                .map(bytes -> RequestVault.open(key, bytes))
                                .orElse("")))
                .toList();
    }

    private List<Attached> attached(UUID id, DataKey key) {
        return files.of(id).stream()
                .filter(file -> file.isReady() && file.kind() == RequestFile.Kind.ATTACHMENT)
                .map(file -> new Attached(
                        file.id(),
                        file.messageId().orElse(null),
                        !file.isOfCompany(),
                        file.madeAt(),
                        name(key, file),
                        file.size(),
                        file.pieces()))
                .toList();
    }

    private static String name(DataKey key, RequestFile file) {
        try {
            return SealedFiles.name(key, file);
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, e, () -> "the name of file " + file.id() + " of a request does not open");
            return null;
        }
    }
}
