package io.candor.persistence.tenant;

/** What a member may do in one tenant; docs/roles.md has the table. */
public enum MemberRole {
    /** Everything, including members, brand and the end of the tenancy. */
    OWNER,
    /** Publishes policies, decides requests. */
    PRIVACY_OFFICER,
    /** Writes drafts. */
    EDITOR,
    /** Works on requests. */
    AGENT,
    /** Reads everything, changes nothing. */
    AUDITOR
}
