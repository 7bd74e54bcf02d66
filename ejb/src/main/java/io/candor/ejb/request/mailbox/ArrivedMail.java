package io.candor.ejb.request.mailbox;

import java.time.Instant;

/**
 * A mail as far as it makes a request.
 *
 * @param id by which the same mail is known again
 * @param name of the sender; the address where there is none
 * @param email of the sender, in its one form
 * @param subject one line; may be empty
 * @param text what it says, and the names of what is attached
 * @param receivedAt when the server got it, UTC
 */
public record ArrivedMail(String id, String name, String email, String subject, String text, Instant receivedAt) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "ArrivedMail";
    }
}
