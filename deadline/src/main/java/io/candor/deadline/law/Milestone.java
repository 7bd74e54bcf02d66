package io.candor.deadline.law;

/** The dates in a request's life. Rules and promises set the first four; the others follow from extensions. */
public enum Milestone {
    /** The person is told that the request has arrived, and what happens next. */
    ACKNOWLEDGEMENT,
    /** The person has the answer. */
    ANSWER,
    /** A refusal has reached the person, with reasons, complaint route and remedy. */
    REFUSAL,
    /** What was asked for is done, where that is promised on its own, or a complaint's outcome is told. */
    OUTCOME,
    /** The answer as law alone sets it: later than the answer itself where a promise is stricter. */
    ANSWER_BY_LAW,
    /** The last moment at which an extension can be told. */
    EXTENSION_NOTICE,
    /** The answer as law alone sets it once the period is extended. */
    EXTENDED_ANSWER;

    /** Whether a rule of law can set this date itself. */
    public boolean isSetByRules() {
        return ordinal() <= OUTCOME.ordinal();
    }
}
