package io.candor.persistence.consent;

import java.util.Locale;

/**
 * What a category means to Google's tags: the consent types of Consent Mode. A signal is granted with its category and denied
 * with it.
 *
 * @source Google, Consent Mode version 2, consent types
 */
public enum ConsentSignal {
    AD_STORAGE,
    AD_USER_DATA,
    AD_PERSONALIZATION,
    ANALYTICS_STORAGE,
    FUNCTIONALITY_STORAGE,
    PERSONALIZATION_STORAGE,
    SECURITY_STORAGE;

    /** The name that tags know. */
    public String tagName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
