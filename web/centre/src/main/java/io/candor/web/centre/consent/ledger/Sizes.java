package io.candor.web.centre.consent.ledger;

import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;

/** Reads the numbers of an address's query, which may be anything. */
final class Sizes {

    private Sizes() {}

    /**
     * A number that must be there.
     *
     * @throws RefusedFieldException if it is missing, no number, or out of range
     */
    static long required(String name, String text, long least, long most) {
        if (text == null) {
            throw refused(name, "error.field-missing");
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw refused(name, "error.field-type");
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw refused(name, "error.field-range");
        }
        return number;
    }

    /**
     * A number that need not be there.
     *
     * @throws RefusedFieldException if it is no number, or out of range
     */
    static long optional(String name, String text, long fallback, long least, long most) {
        return text == null ? fallback : required(name, text, least, most);
    }

    private static RefusedFieldException refused(String name, String messageKey) {
        return new RefusedFieldException(ProblemType.INVALID_INPUT, name, messageKey);
    }
}
