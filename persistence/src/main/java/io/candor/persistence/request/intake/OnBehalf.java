package io.candor.persistence.request.intake;

/** For whom somebody asks. */
public enum OnBehalf {
    /** For oneself. */
    SELF,
    /** For a child in one's care. */
    CHILD,
    /** For somebody who has authorised it. @source California Consumer Privacy Act regulations, section 7063 */
    AGENT
}
