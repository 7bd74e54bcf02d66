package io.candor.persistence.webhook;

/** What a webhook can tell of. */
public enum WebhookEvent {
    /** A policy version was published, to take effect later or now. */
    POLICY_SCHEDULED("policy.scheduled"),
    /** A policy version has taken effect. */
    POLICY_IN_FORCE("policy.in_force"),
    /** A published version was taken back before it took effect. */
    POLICY_WITHDRAWN("policy.withdrawn"),
    /** Banners show something else from now on. */
    CONSENT_NOTICE_CHANGED("consent.notice_changed"),
    /** Somebody wants to see whether messages arrive; sent whatever an endpoint has asked for. */
    TEST("webhook.test");

    private final String code;

    WebhookEvent(String code) {
        this.code = code;
    }

    /** As messages name it; never changes. */
    public String code() {
        return code;
    }
}
