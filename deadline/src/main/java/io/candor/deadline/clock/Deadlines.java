package io.candor.deadline.clock;

import io.candor.deadline.law.Milestone;
import java.util.Map;
import java.util.Optional;

/**
 * All dates of a request.
 *
 * @param dues by step, in the order of the steps; a step that nothing speaks of is not there, but for the answer, which always is
 */
public record Deadlines(Map<Milestone, Due> dues) {

    /** The date of a step; empty if nothing speaks of it. */
    public Optional<Due> due(Milestone milestone) {
        return Optional.ofNullable(dues.get(milestone));
    }

    /** When the person has to have the answer. It may have no date: then it says so. */
    public Due answer() {
        return dues.get(Milestone.ANSWER);
    }

    /** Until when the person has to know that the request has arrived; empty if nothing sets that. */
    public Optional<Due> acknowledgement() {
        return due(Milestone.ACKNOWLEDGEMENT);
    }
}
