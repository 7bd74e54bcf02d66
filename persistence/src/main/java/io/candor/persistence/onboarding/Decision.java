package io.candor.persistence.onboarding;

import java.util.Map;

/**
 * What a member has decided about one finding of the importer; a finding without a decision is accepted as it was read.
 *
 * @param rejected whether it is left out
 * @param edited what stands in its place, field by field; null if nothing does
 */
public record Decision(boolean rejected, Map<String, Object> edited) {

    /** The same decision, left out or taken in again. */
    public Decision rejected(boolean leftOut) {
        return new Decision(leftOut, edited);
    }

    /** Whether it decides anything. */
    boolean says() {
        return rejected || edited != null;
    }
}
