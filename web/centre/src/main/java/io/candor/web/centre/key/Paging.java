package io.candor.web.centre.key;

import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import java.util.UUID;
import java.util.regex.Pattern;

/** How lists for keys are asked for page by page. */
public final class Paging {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Paging() {}

    /**
     * How many are wanted at most; 100 if nothing is said.
     *
     * @throws RefusedFieldException if it is no number from 1 to 500
     */
    public static int limit(String written) {
        if (written == null) {
            return USUAL;
        }
        int limit = written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : 0;
        if (limit < 1 || limit > MOST) {
            throw new RefusedFieldException(ProblemType.INVALID_INPUT, "limit", "error.api-limit", MOST);
        }
        return limit;
    }

    /**
     * The thing after which to go on; null for the beginning.
     *
     * @param field how it is called in the address
     * @throws RefusedFieldException if it cannot be an id
     */
    public static UUID id(String written, String field) {
        if (written == null) {
            return null;
        }
        if (!ID.matcher(written).matches()) {
            throw new RefusedFieldException(ProblemType.INVALID_INPUT, field, "error.api-after");
        }
        return UUID.fromString(written);
    }
}
