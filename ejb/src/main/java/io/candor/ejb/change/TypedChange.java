package io.candor.ejb.change;

import io.candor.persistence.change.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What changed in one section in one way.
 *
 * @param anchor the section; empty for words before the first heading
 * @param heading the section's heading in the newer text, or in the older one if it is gone
 * @param found the type that the rules found
 * @param findings how they found it; at least one
 * @param decision what a member decided about the type; empty as long as only the rules have spoken
 */
public record TypedChange(
        String anchor, String heading, ChangeType found, List<Finding> findings, Optional<Decision> decision) {

    /**
     * A member's decision.
     *
     * @param type the type that it has
     * @param reason why, in the member's words
     * @param at UTC
     */
    public record Decision(ChangeType type, String reason, Instant at) {}

    /** The type that it has: the one decided, else the one found. */
    public ChangeType type() {
        return decision.map(Decision::type).orElse(found);
    }
}
