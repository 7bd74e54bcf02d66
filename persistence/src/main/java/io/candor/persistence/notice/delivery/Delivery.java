package io.candor.persistence.notice.delivery;

import io.candor.persistence.subscriber.NoticeTopic;
import java.util.Set;
import java.util.UUID;

/**
 * A notice that is to be handed over now.
 *
 * @param recipient the person
 * @param address encrypted; null if the person is forgotten
 * @param language BCP 47 tag; null if the person is forgotten
 * @param suppressed whether nothing is sent to the address any more, not even what was promised
 * @param topics what the person wants to hear about
 * @param account whether the person holds an account
 * @param tries how often it was tried
 */
public record Delivery(
        UUID recipient,
        byte[] address,
        String language,
        boolean suppressed,
        Set<NoticeTopic> topics,
        boolean account,
        int tries) {}
