package io.candor.ejb.request.mailbox;

import io.candor.ejb.request.attach.AttachedFile;
import java.time.Instant;
import java.util.List;

/**
 * A mail as far as it makes a request.
 *
 * @param id by which the same mail is known again
 * @param name of the sender; the address where there is none
 * @param email of the sender, in its one form
 * @param subject one line; may be empty
 * @param text what it says
 * @param files what is attached; nothing about it is believed
 * @param receivedAt when the server got it, UTC
 */
public record ArrivedMail(
        String id,
        String name,
        String email,
        String subject,
        String text,
        List<AttachedFile> files,
        Instant receivedAt) {

    /** Copies what it is given. */
    public ArrivedMail {
        files = List.copyOf(files);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "ArrivedMail";
    }
}
