package io.candor.deadline.wording;

/** Every sentence or part of one that explains a date; the constant's name is the key in the bundles. */
public enum Wording {
    /** Law, period. */
    LAW_ALLOWS,
    /** Law, period, further period. */
    LAW_ALLOWS_EXTENDED,
    /** Law, period, further period that it would give. */
    LAW_WOULD_ALLOW,
    /** Law, period. */
    LAW_CONFIRMS,
    /** Law, period. */
    LAW_REFUSES,
    /** Law, period. */
    LAW_OUTCOME,
    /** Law. */
    LAW_EXTENDS,
    /** Law. */
    LAW_WITHOUT_DELAY,
    /** Law. */
    LAW_UNKNOWN,
    /** Tenant, period. */
    PROMISE_ANSWERS,
    /** Tenant, period. */
    PROMISE_INQUIRY,
    /** Tenant, period. */
    PROMISE_ERASES,
    /** Tenant, period. */
    PROMISE_ANONYMISES,
    /** Tenant, period. */
    PROMISE_AFTER_CLOSURE,
    /** Date. */
    BINDS_ALONE,
    /** Date. */
    BINDS_BOTH,
    /** Date. */
    BINDS_ALL,
    /** Date. */
    BINDS_EARLIER,
    /** Date. */
    BINDS_EARLIEST,
    /** Date. */
    BINDS_PROMISE_ONLY,
    /** Nothing. */
    BINDS_NOTHING,
    /** Nothing. */
    NO_CLOCK,
    /** Law. */
    POSSIBLE_PLACE,
    /** Law. */
    FALLBACK,
    /** Law. */
    UNVERIFIED_PERIOD,
    /** Law, days. */
    PAUSED,
    /** Law. */
    STOPPED,
    /** Law, the day that it was, the day that it is. */
    MOVED,
    /** Law, the day. */
    MOVE_UNVERIFIED,
    /** Tenant. */
    PROMISE_STAYS,
    /** Tenant. */
    PROMISE_SOFT,
    /** Tenant. */
    WEEKENDS_ONLY
}
