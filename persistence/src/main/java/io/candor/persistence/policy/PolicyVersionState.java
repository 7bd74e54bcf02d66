package io.candor.persistence.policy;

/** What a version is at an instant, as people see it. */
public enum PolicyVersionState {
    /** Being written; nobody outside sees it. */
    DRAFT,
    /** Finished, waits for a second person; nobody outside sees it. */
    SUBMITTED,
    /** Finished and checked by a second person; nobody outside sees it. */
    APPROVED,
    /** Published, takes effect later. */
    SCHEDULED,
    IN_FORCE,
    /** Was in force; stays readable for ever. */
    SUPERSEDED,
    /** Was published and taken back before it took effect. */
    WITHDRAWN
}
