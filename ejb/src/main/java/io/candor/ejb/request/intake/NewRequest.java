package io.candor.ejb.request.intake;

import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.attach.AttachedFile;
import io.candor.persistence.request.intake.AskedFor;
import java.util.List;

/**
 * A request that has been read and found whole.
 *
 * @param asked what is asked for
 * @param content what the person wrote
 * @param submission by which the same submission is known again, 32 bytes
 * @param files what is attached
 */
public record NewRequest(AskedFor asked, RequestContent content, byte[] submission, List<AttachedFile> files) {

    /** Copies what it is given. */
    public NewRequest {
        submission = submission.clone();
        files = List.copyOf(files);
    }

    @Override
    public byte[] submission() {
        return submission.clone();
    }
}
