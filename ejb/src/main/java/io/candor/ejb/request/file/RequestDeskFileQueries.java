package io.candor.ejb.request.file;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import io.candor.persistence.shared.MissingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Shows what is attached to a request to those who work on it. What was collected for the person is for the person alone. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class RequestDeskFileQueries {

    private RequestRepository requests;
    private RequestFileRepository files;
    private RequestVault vault;
    private SealedFiles sealed;

    @Inject
    RequestDeskFileQueries(
            RequestRepository requests, RequestFileRepository files, RequestVault vault, SealedFiles sealed) {
        this.requests = requests;
        this.files = files;
        this.vault = vault;
        this.sealed = sealed;
    }

    /** For the container's proxy. */
    protected RequestDeskFileQueries() {}

    /**
     * Something that is attached.
     *
     * @param number its place among the request's, from 1
     * @param messageId with which message it came; null for none
     * @param author subject of the member's account; null for the person
     * @param at when it was attached, UTC
     */
    public record FileRow(int number, UUID messageId, String name, long size, String author, Instant at) {}

    /**
     * All that is attached, in the order in which it came; nothing once the request is destroyed.
     *
     * @throws NoSuchRequestException if there is no such request
     */
    public List<FileRow> of(UUID requestId) {
        Request request = requests.get(requestId);
        var rows = new ArrayList<FileRow>();
        vault.key(request)
                .ifPresent(key -> attached(requestId)
                        .forEach(file -> rows.add(new FileRow(
                                rows.size() + 1,
                                file.messageId().orElse(null),
                                SealedFiles.name(key, file),
                                file.size(),
                                file.author().orElse(null),
                                file.madeAt()))));
        return rows;
    }

    /**
     * Something that is attached, to be read.
     *
     * @param number its place among the request's, from 1
     * @throws NoSuchRequestException if there is no such request, or it is destroyed
     * @throws MissingException if it has no such file
     */
    public Fetched fetch(UUID requestId, int number) {
        DataKey key = key(requestId);
        return attached(requestId).stream()
                .skip(Math.max(0, number - 1L))
                .findFirst()
                .map(file -> new Fetched(
                        file.id(), SealedFiles.name(key, file), file.mediaType(), file.size(), file.pieces()))
                .orElseThrow(() -> new MissingException("error.no-such-request-file"));
    }

    /**
     * Reads a piece of it.
     *
     * @param position its place, from 0
     * @throws NoSuchRequestException if there is no such request, or it is destroyed
     */
    public byte[] piece(UUID requestId, Fetched file, int position) {
        return sealed.read(key(requestId), file.id(), position, position == file.pieces() - 1);
    }

    private DataKey key(UUID requestId) {
        return vault.key(requests.get(requestId)).orElseThrow(NoSuchRequestException::new);
    }

    private List<RequestFile> attached(UUID requestId) {
        return files.of(requestId).stream()
                .filter(file -> file.isReady() && file.kind() == RequestFile.Kind.ATTACHMENT)
                .toList();
    }
}
