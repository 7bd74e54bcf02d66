package io.candor.ejb.notice.bounce;

import java.util.List;

/**
 * What a mail that came back says, before anything of it is believed.
 *
 * @param kind what has happened
 * @param reason code of it, without an address, short
 * @param tokens what may be tokens of ours, from envelope addresses
 * @param returned what is there of our own mail
 */
record BounceReport(Kind kind, String reason, List<String> tokens, Returned returned) {

    /** What has happened to our mail. */
    enum Kind {
        /** There is no such mailbox, now or ever. */
        NO_MAILBOX,
        /** It was given up for another reason: full, refused, tried for too long. The mailbox may be there. */
        GIVEN_UP,
        /** It is still being tried. */
        DELAYED,
        /** It arrived, and its reader called it unwanted. */
        COMPLAINT,
        /** Nothing that matters: delivered, passed on, called wanted. */
        NOTHING
    }

    /**
     * Headers of our own mail that came back with it.
     *
     * @param messageId between the angle brackets; null if it is missing
     * @param list name of the list, as in List-Id; null if it is missing
     * @param leave the secret part of the person's own link to leave; null if it is missing
     */
    record Returned(String messageId, String list, String leave) {

        static final Returned NONE = new Returned(null, null, null);
    }
}
