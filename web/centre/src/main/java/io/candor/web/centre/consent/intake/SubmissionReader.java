package io.candor.web.centre.consent.intake;

import io.candor.ejb.consent.intake.ConsentSubmission;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.web.centre.consent.intake.StrictJson.Kind;
import io.candor.web.centre.problem.RefusedFieldException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Reads a submission from its JSON. What its values may be is the ledger's to say; here they only have to be of the right type. */
final class SubmissionReader {

    private static final StrictJson JSON = new StrictJson(Map.of(
            "key", Kind.TEXT,
            "subject", Kind.TEXT,
            "notice", Kind.NUMBER,
            "language", Kind.TEXT,
            "choices", Kind.CHOICES,
            "method", Kind.TEXT,
            "givenAt", Kind.TEXT,
            "region", Kind.TEXT));

    private SubmissionReader() {}

    /**
     * Reads a body.
     *
     * @param userAgent family of the browser, or null
     * @throws RefusedFieldException if its form is wrong
     */
    static ConsentSubmission read(byte[] body, String userAgent) {
        Map<String, Object> values = JSON.read(body);
        return new ConsentSubmission(
                StrictJson.required(values, "key", String.class),
                StrictJson.required(values, "subject", String.class),
                StrictJson.required(values, "notice", Integer.class),
                StrictJson.required(values, "language", String.class),
                StrictJson.choices(values, "choices"),
                method(StrictJson.required(values, "method", String.class)),
                instant(StrictJson.required(values, "givenAt", String.class)),
                StrictJson.optional(values, "region", String.class),
                userAgent);
    }

    private static ConsentMethod method(String code) {
        return Arrays.stream(ConsentMethod.values())
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow(() -> StrictJson.refused("method", "error.consent-method"));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw StrictJson.refused("givenAt", "error.field-instant");
        }
    }
}
