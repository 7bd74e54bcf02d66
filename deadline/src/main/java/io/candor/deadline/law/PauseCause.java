package io.candor.deadline.law;

/** Why a clock may stand still; which of them a law allows stands in its rules. */
public enum PauseCause {
    /** There is reasonable doubt who asks, and proof was asked for. */
    IDENTITY,
    /** It cannot be told what is asked for, and the person was asked. */
    CLARIFICATION,
    /** Somebody asks for another, and proof of the mandate was asked for. */
    AGENT_PROOF
}
