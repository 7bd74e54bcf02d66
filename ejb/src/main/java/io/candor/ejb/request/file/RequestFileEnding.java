package io.candor.ejb.request.file;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Throws collections away whose time is over. For the task, which has no caller; that it is over is all that counts. */
@Stateless
@PermitAll
public class RequestFileEnding {

    private RequestFileRepository files;
    private ApplicationClock clock;

    @Inject
    RequestFileEnding(RequestFileRepository files, ApplicationClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestFileEnding() {}

    /** Throws a file away if it cannot be fetched any more; one that is gone already is left alone. */
    public void end(UUID fileId) {
        files.find(fileId).filter(this::isOver).ifPresent(files::remove);
    }

    private boolean isOver(RequestFile file) {
        return file.kind() == RequestFile.Kind.EXPORT && file.isOver(clock.instant());
    }
}
