package io.candor.persistence.request.file;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** Throws a file away with all its pieces. */
    public void remove(RequestFile file) {
        entityManager
                .createQuery("delete from RequestFilePiece p where p.fileId = :file")
                .setParameter(FILE, file.id())
                .executeUpdate();
        entityManager.remove(file);
    }
}
