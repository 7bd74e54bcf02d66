package io.candor.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who did something.
 *
 * @param kind what kind of caller
 * @param id subject of the account, or id of the API key; empty for Candor itself
 * @param name as it was called at that time; empty for Candor itself
 */
@Embeddable
public record Actor(
        @Enumerated(EnumType.STRING) @Column(name = "actor_kind")
        Kind kind,

        @Column(name = "actor_id") String id,
        @Column(name = "actor_name") String name) {

    /** Kinds of callers. */
    public enum Kind {
        MEMBER,
        OPERATOR,
        API_KEY,
        /** Candor itself: timers, tasks, the start. */
        SYSTEM
    }

    /** Candor itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "", "");

    /** Cuts what is too long to keep. */
    public Actor {
        id = Thing.cut(id);
        name = Thing.cut(name);
    }
}
