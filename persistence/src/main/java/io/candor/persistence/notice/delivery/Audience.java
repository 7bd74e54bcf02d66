package io.candor.persistence.notice.delivery;

import io.candor.persistence.subscriber.NoticeTopic;

/**
 * Who is told.
 *
 * @param topic what subscribers want to hear about
 * @param accounts whether holders of accounts are told as well, because it is promised to them
 */
public record Audience(NoticeTopic topic, boolean accounts) {

    /** The condition that a subscriber {@code s} belongs to it. */
    String condition() {
        String wish = switch (topic) {
            case POLICY -> "s.is_policy";
            case PROCESSORS -> "s.is_processors";
        };
        return "(s.standing = 'CONFIRMED' and " + wish + " = true or ? = true and s.is_account = true)";
    }

    /** Whether somebody belongs to it, now that the notice is to be handed over. */
    public boolean has(Delivery delivery) {
        return delivery.topics().contains(topic) || accounts && delivery.account();
    }
}
