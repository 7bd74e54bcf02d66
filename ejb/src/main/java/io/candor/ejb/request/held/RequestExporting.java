package io.candor.ejb.request.held;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.file.RequestFileTask;
import io.candor.ejb.request.file.SealedFiles;
import io.candor.ejb.request.handling.RequestLetters;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The two ends of a collection, each a transaction; between them it is written. For the task, which has no caller: what is collected was
 * granted by a member, for a person who has proved who they are.
 */
@Stateless
@PermitAll
public class RequestExporting {

    private static final String ZIP = "application/zip";

    private RequestRepository requests;
    private RequestFileRepository files;
    private RequestVault vault;
    private SealedFiles sealed;
    private RequestTrail trail;
    private RequestLetters letters;
    private TaskScheduling tasks;
    private RequestFileTask over;
    private ApplicationClock clock;

    @Inject
    RequestExporting(
            RequestRepository requests,
            RequestFileRepository files,
            RequestVault vault,
            SealedFiles sealed,
            RequestTrail trail,
            RequestLetters letters,
            TaskScheduling tasks,
            RequestFileTask over,
            ApplicationClock clock) {
        this.requests = requests;
        this.files = files;
        this.vault = vault;
        this.sealed = sealed;
        this.trail = trail;
        this.letters = letters;
        this.tasks = tasks;
        this.over = over;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestExporting() {}

    /**
     * A collection that is being written.
     *
     * @param fileId where it goes
     * @param key of the request
     * @param facts of the request
     * @param person whose data it is
     */
    public record Begun(UUID fileId, DataKey key, RequestFacts facts, HeldPerson person) {}

    /**
     * Begins a collection. What an earlier try left half written is thrown away.
     *
     * @return empty if there is one already, it is not known who asks, or nothing is left of the request
     */
    public Optional<Begun> begin(UUID requestId) {
        Request request = requests.getLocked(requestId);
        RequestFacts facts = request.facts();
        DataKey key = vault.key(request).orElse(null);
        RequestContent content = vault.content(request).orElse(null);
        if (key == null || content == null || !facts.identity().isConfirmed()) {
            return Optional.empty();
        }
        for (RequestFile file : files.of(requestId)) {
            if (file.kind() == RequestFile.Kind.EXPORT && file.isReady()) {
                return Optional.empty();
            }
            if (!file.isReady()) {
                files.remove(file);
            }
        }
        var file = new RequestFile(requestId, RequestFile.Kind.EXPORT, ZIP, null, clock.instant());
        sealed.begin(key, file, facts.head().reference() + ".zip");
        return Optional.of(new Begun(file.id(), key, facts, HeldPerson.of(facts.asked(), content)));
    }

    /**
     * Ends a collection: from now on its person can fetch it, and is told so. Nothing happens if another try has taken its place.
     */
    public void end(UUID requestId, UUID fileId, int pieces, long size) {
        Request request = requests.getLocked(requestId);
        files.find(fileId).ifPresent(file -> end(request, file, pieces, size));
    }

    private void end(Request request, RequestFile file, int pieces, long size) {
        file.finish(pieces, size, clock.instant());
        tasks.once(
                over,
                "expired:" + file.id(),
                new RequestFileTask.Over(file.id()),
                clock.instant().plus(RequestFile.LIFE));
        trail.done(request, RequestAction.EXPORTED, null, null, Changes.with("bytes", size));
        letters.collected(request);
    }
}
