package io.candor.ejb.request.file;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.identity.RequestDoor;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Hands files of a request out to its person: what was collected for them or sent to them only once it is known who asks, and what was
 * collected some times only. Open to everybody who brings the request's reference and its secret. A file is handed out piece by piece, so that a slow reader holds no connection to
 * the database.
 */
@Stateless
@PermitAll
public class RequestFileFetching {

    /** Behind the last time that a collection was fetched it stays until a slow line has it all. */
    private static final Duration SLOW = Duration.ofHours(1);

    private RequestDoor door;
    private RequestVault vault;
    private RequestFileRepository files;
    private SealedFiles sealed;
    private RequestTrail trail;
    private TaskScheduling tasks;
    private RequestFileTask kind;
    private ApplicationClock clock;

    @Inject
    RequestFileFetching(
            RequestDoor door,
            RequestVault vault,
            RequestFileRepository files,
            SealedFiles sealed,
            RequestTrail trail,
            TaskScheduling tasks,
            RequestFileTask kind,
            ApplicationClock clock) {
        this.door = door;
        this.vault = vault;
        this.files = files;
        this.sealed = sealed;
        this.trail = trail;
        this.tasks = tasks;
        this.kind = kind;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestFileFetching() {}

    /**
     * A file that may be read now.
     *
     * @param id of the file
     * @param name what it is called
     * @param mediaType what was found in it
     * @param size in bytes
     * @param pieces how many there are to read
     */
    public record Fetched(UUID id, String name, String mediaType, long size, int pieces) {}

    /**
     * Begins to hand a file out.
     *
     * @throws NoSuchRequestException if there is no such request
     * @throws io.candor.persistence.shared.MissingException if the request has no such file
     * @throws RefusedException if it is not known who asks, or the file has been fetched often enough, or its time is over
     */
    public Fetched fetch(RequestAccess access, UUID fileId) {
        Request request = door.openLocked(access);
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        RequestFile file = files.getLocked(request.id(), fileId);
        if (file.isForProvedPerson() && !request.facts().identity().isConfirmed()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-unconfirmed-person");
        }
        if (file.kind() == RequestFile.Kind.EXPORT) {
            file.fetch(clock.instant());
            trail.done(request, RequestAction.DOWNLOADED, null, null, Changes.with("left", file.left()));
            if (file.left() == 0) {
                tasks.once(
                        kind,
                        "fetched:" + fileId,
                        new RequestFileTask.Over(fileId),
                        clock.instant().plus(SLOW));
            }
        }
        return new Fetched(fileId, SealedFiles.name(key, file), file.mediaType(), file.size(), file.pieces());
    }

    /**
     * Reads a piece of a file that may be read.
     *
     * @param position its place, from 0
     * @throws NoSuchRequestException if there is no such request
     * @throws IllegalStateException if the piece is not there any more, or is not what was written
     */
    public byte[] piece(RequestAccess access, Fetched file, int position) {
        Request request = door.open(access);
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        return sealed.read(key, file.id(), position, position == file.pieces() - 1);
    }
}
