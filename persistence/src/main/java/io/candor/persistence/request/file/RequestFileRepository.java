package io.candor.persistence.request.file;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where files of the current tenant's requests are kept. */
@Dependent
public class RequestFileRepository {

    private static final String FILE = "file";

    private final EntityManager entityManager;

    @Inject
    RequestFileRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a file; its row is there at once, for the rows of its pieces. */
    public void add(RequestFile file) {
        entityManager.persist(file);
        entityManager.flush();
    }

    /** Keeps a piece, and forgets it in memory. */
    public void add(RequestFilePiece piece) {
        entityManager.persist(piece);
        entityManager.flush();
        entityManager.detach(piece);
    }

    /** A request's files in the order in which they came, those that are not finished as well. */
    public List<RequestFile> of(UUID requestId) {
        return entityManager
                .createQuery(
                        "select f from RequestFile f where f.requestId = :request order by f.id", RequestFile.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /**
     * A finished file of a request, locked until the transaction ends.
     *
     * @throws MissingException if the request has none of that identifier
     */
    public RequestFile getLocked(UUID requestId, UUID id) {
        return find(id).filter(file -> file.requestId().equals(requestId) && file.isReady())
                .orElseThrow(() -> new MissingException("error.no-such-request-file"));
    }

    /** A file, locked until the transaction ends; empty if there is none. */
    public Optional<RequestFile> find(UUID id) {
        return entityManager
                .createQuery("select f from RequestFile f where f.id = :file", RequestFile.class)
                .setParameter(FILE, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The piece of a file at a place, sealed; empty if there is none. */
    public Optional<byte[]> piece(UUID fileId, int position) {
        return entityManager
                .createQuery(
                        "select p.content from RequestFilePiece p where p.fileId = :file and p.position = :position",
                        byte[].class)
                .setParameter(FILE, fileId)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    /**
     * How many files of some requests wait to be fetched: sent by members, or collected and not over.
     *
     * @param now UTC
     * @return by request; one that has none is not there
     */
    public Map<UUID, Long> waiting(Collection<UUID> requestIds, Instant now) {
        return entityManager
                .createQuery(
                        "select f.requestId, count(f) from RequestFile f where f.requestId in :requests and f.ready = true"
                                + " and ((f.kind = :attachment and f.author is not null) or (f.kind = :export and"
                                + " f.expiresAt > :now and f.downloads < :most)) group by f.requestId",
                        Object[].class)
                .setParameter("requests", requestIds)
                .setParameter("attachment", RequestFile.Kind.ATTACHMENT)
                .setParameter("export", RequestFile.Kind.EXPORT)
                .setParameter("now", now)
                .setParameter("most", RequestFile.MOST_DOWNLOADS)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Throws a file away with all its pieces, at once, so that the message that it came with can go as well. */
    public void remove(RequestFile file) {
        entityManager
                .createQuery("delete from RequestFilePiece p where p.fileId = :file")
                .setParameter(FILE, file.id())
                .executeUpdate();
        entityManager.remove(file);
        entityManager.flush();
    }
}
