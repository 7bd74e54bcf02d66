package io.candor.ejb.request.file;

import io.candor.ejb.key.DataKey;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFilePiece;
import io.candor.persistence.request.file.RequestFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps files of requests as pieces, each sealed with the request's key for its file, its place, and whether it is the last: none can be
 * changed, exchanged, left out or cut off unseen. For the service layer alone; whoever calls has the key.
 */
@Stateless
@PermitAll
public class SealedFiles {

    /** Bytes of a piece, but for the last one. */
    static final int PIECE = 262_144;

    private static final String NAME = "file-name";

    private RequestFileRepository files;

    @Inject
    SealedFiles(RequestFileRepository files) {
        this.files = files;
    }

    /** For the container's proxy. */
    protected SealedFiles() {}

    /** Keeps a new file of which nothing is written yet. */
    public void begin(DataKey key, RequestFile file, String name) {
        file.call(key.seal(name.getBytes(StandardCharsets.UTF_8), NAME + ":" + file.id()));
        files.add(file);
    }

    /**
     * Keeps a piece.
     *
     * @param position its place, from 0
     * @param last whether none follows
     */
    public void write(DataKey key, UUID fileId, int position, byte[] clear, boolean last) {
        files.add(new RequestFilePiece(fileId, position, key.seal(clear, part(fileId, position, last))));
    }

    /**
     * Opens a piece.
     *
     * @throws IllegalStateException if it is not there, or is not what was written
     */
    public byte[] read(DataKey key, UUID fileId, int position, boolean last) {
        return find(fileId, position)
                .map(bytes -> open(key, fileId, position, last, bytes))
                .orElseThrow(() -> new IllegalStateException("a file of a request lacks a piece"));
    }

    /** A piece as it is kept; empty if it is not there. */
    public Optional<byte[]> find(UUID fileId, int position) {
        return files.piece(fileId, position);
    }

    /**
     * Opens a piece that was read as it is kept.
     *
     * @throws IllegalStateException if it is not what was written
     */
    public static byte[] open(DataKey key, UUID fileId, int position, boolean last, byte[] kept) {
        return key.open(kept, part(fileId, position, last));
    }

    /** The name of a file. */
    public static String name(DataKey key, RequestFile file) {
        return new String(key.open(file.name(), NAME + ":" + file.id()), StandardCharsets.UTF_8);
    }

    private static String part(UUID fileId, int position, boolean last) {
        return "file:" + fileId + ":" + position + (last ? ":last" : ":more");
    }
}
