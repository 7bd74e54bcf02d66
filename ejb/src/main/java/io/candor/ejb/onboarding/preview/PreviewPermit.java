package io.candor.ejb.onboarding.preview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a permit says, before it is sealed.
 *
 * @param subject the account that it was given to
 * @param issuer the realm of the account's session
 * @param sessionId that session: with its end the permit ends
 * @param until the first instant at which it is void, UTC, in whole seconds
 */
record PreviewPermit(String subject, String issuer, String sessionId, Instant until) {

    private static final String PURPOSE = "candor:preview";

    byte[] text() {
        return String.join("\n", PURPOSE, subject, issuer, sessionId, String.valueOf(until.getEpochSecond()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if a tenant has sealed this for another purpose. */
    static Optional<PreviewPermit> of(byte[] text) {
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != 5 || !lines.get(0).equals(PURPOSE)) {
            return Optional.empty();
        }
        return Optional.of(new PreviewPermit(
                lines.get(1), lines.get(2), lines.get(3), Instant.ofEpochSecond(Long.parseLong(lines.get(4)))));
    }
}
