package io.candor.ejb.request.file;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.identity.RequestDoor;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lists the files of a request for its person. Open to everybody who brings the request's reference and its secret. */
@Stateless
@PermitAll
public class RequestFileQueries {

    private RequestDoor door;
    private RequestVault vault;
    private RequestFileRepository files;
    private ApplicationClock clock;

    @Inject
    RequestFileQueries(RequestDoor door, RequestVault vault, RequestFileRepository files, ApplicationClock clock) {
        this.door = door;
        this.vault = vault;
        this.files = files;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestFileQueries() {}

    /**
     * A file that can be fetched.
     *
     * @param messageId with which message it came; null for none
     * @param collected whether it was collected for the person; otherwise somebody attached it
     * @param fromPerson whether the person attached it themselves
     * @param at when it came, UTC
     * @param size in bytes
     * @param until when it is deleted, UTC; null for when the request is
     * @param left how often it can still be fetched, if it was collected
     */
    public record FileLine(
            UUID id,
            UUID messageId,
            String name,
            boolean collected,
            boolean fromPerson,
            Instant at,
            long size,
            Instant until,
            int left) {}

    /**
     * What a request has.
     *
     * @param lines what can be fetched now, in the order in which it came
     * @param waiting what more can be fetched once it is known who asks: of each file the message with which it came, or null
     */
    public record Files(List<FileLine> lines, List<UUID> waiting) {

        /** What can be fetched of a message; of null, what came with none. */
        public List<FileLine> of(UUID messageId) {
            return lines.stream()
                    .filter(line -> Objects.equals(line.messageId(), messageId))
                    .toList();
        }

        /** How many more of a message can be fetched once it is known who asks; of null, of those that came with none. */
        public int waiting(UUID messageId) {
            return (int) waiting.stream()
                    .filter(with -> Objects.equals(with, messageId))
                    .count();
        }
    }

    /**
     * The files of a request in the order in which they came; what was collected for the person or sent to them only if it is known who asks.
     *
     * @throws NoSuchRequestException if there is no such request
     */
    public Files of(RequestAccess access) {
        Request request = door.open(access);
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        boolean confirmed = request.facts().identity().isConfirmed();
        Instant now = clock.instant();
        List<RequestFile> there = files.of(request.id()).stream()
                .filter(file -> file.isReady() && !file.isOver(now))
                .toList();
        List<FileLine> lines = there.stream()
                .filter(file -> confirmed || !file.isForProvedPerson())
                .map(file -> line(key, file))
                .toList();
        List<UUID> waiting = there.stream()
                .filter(file -> !confirmed && file.isForProvedPerson())
                .map(file -> file.messageId().orElse(null))
                .toList();
        return new Files(lines, waiting);
    }

    private static FileLine line(DataKey key, RequestFile file) {
        return new FileLine(
                file.id(),
                file.messageId().orElse(null),
                SealedFiles.name(key, file),
                file.kind() == RequestFile.Kind.EXPORT,
                !file.isForProvedPerson(),
                file.madeAt(),
                file.size(),
                file.expiresAt().orElse(null),
                file.left());
    }
}
