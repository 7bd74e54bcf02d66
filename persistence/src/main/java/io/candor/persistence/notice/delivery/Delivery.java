package io.candor.persistence.notice.delivery;

import java.util.UUID;

/**
 * A notice that is to be handed over now.
 *
 * @param recipient the person
 * @param address encrypted; null if the person is forgotten
 * @param language BCP 47 tag; null if the person is forgotten
 * @param suppressed whether nothing is sent to the address any more
 * @param subscribed whether the person has asked for notices
 * @param account whether the person holds an account
 * @param tries how often it was tried
 */
public record Delivery(
        UUID recipient,
        byte[] address,
        String language,
        boolean suppressed,
        boolean subscribed,
        boolean account,
        int tries) {}
