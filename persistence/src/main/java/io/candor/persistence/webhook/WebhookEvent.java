package io.candor.persistence.webhook;

import java.util.Locale;

/** What a webhook can tell of. */
public enum WebhookEvent {
    /** A policy version was published, to take effect later or now. */
    POLICY_SCHEDULED,
    /** A policy version has taken effect. */
    POLICY_IN_FORCE,
    /** A published version was taken back before it took effect. */
    POLICY_WITHDRAWN,
    /** Everybody who was promised a mail about a version has been told; the version takes effect on the day named. */
    NOTICE_DONE,
    /** People are being told of changes of the register of processors. */
    PROCESSORS_CHANGED,
    /** People are being told of a new owner. */
    OWNERSHIP_CHANGED,
    /** Banners show something else from now on. */
    CONSENT_NOTICE_CHANGED,
    /** Somebody wants to see whether messages arrive; sent whatever an endpoint has asked for. */
    WEBHOOK_TEST;

    /** As messages name it, feature first: {@code policy.in_force}; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }
}
