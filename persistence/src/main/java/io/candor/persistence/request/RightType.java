package io.candor.persistence.request;

/** What a right is, whatever the tenant calls it. People always see the tenant's label, never this name. */
public enum RightType {
    /** @source GDPR, Article 15 */
    ACCESS,
    /** @source GDPR, Article 16 */
    RECTIFICATION,
    /** @source GDPR, Article 17 */
    ERASURE,
    /** @source GDPR, Article 18 */
    RESTRICTION,
    /** @source GDPR, Article 21 */
    OBJECTION,
    /** @source GDPR, Article 20 */
    PORTABILITY,
    /** @source GDPR, Article 7(3) */
    WITHDRAW_CONSENT,
    /** @source California Consumer Privacy Act regulations, section 7026 */
    OPT_OUT_OF_SALE,
    /** @source GDPR, Article 21(2) */
    MARKETING_OPT_OUT
}
