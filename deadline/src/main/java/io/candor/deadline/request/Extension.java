package io.candor.deadline.request;

import java.time.Instant;

/**
 * The one extension of a request. There is no second.
 *
 * @param toldAt when the letter with the reason went to the person
 * @param reason why more time is needed, as the letter says it
 */
public record Extension(Instant toldAt, String reason) {

    /**
     * @throws ExtensionRefusedException if there is no reason
     */
    public Extension {
        if (reason == null || reason.isBlank()) {
            throw ExtensionRefusedException.withoutReason();
        }
    }
}
