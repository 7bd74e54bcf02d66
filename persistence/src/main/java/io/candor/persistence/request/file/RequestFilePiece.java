package io.candor.persistence.request.file;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A piece of a file, sealed with the key of the file's request. Never changes. */
@Entity
@Table(name = "request_file_piece")
public class RequestFilePiece extends TenantOwned {

    @Column(name = "file_id")
    private UUID fileId;

    private int position;

    @Column(length = 4_194_304)
    private byte[] content;

    /** For the persistence provider. */
    protected RequestFilePiece() {}

    /**
     * @param fileId of which file
     * @param position its place, from 0
     * @param sealed what it holds, sealed
     */
    public RequestFilePiece(UUID fileId, int position, byte[] sealed) {
        this.fileId = fileId;
        this.position = position;
        this.content = sealed.clone();
    }
}
