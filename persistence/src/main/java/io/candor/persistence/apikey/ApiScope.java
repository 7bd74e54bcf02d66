package io.candor.persistence.apikey;

import java.util.Locale;

/** What an API key may do; named beside the roles in {@code AllowedTo}. */
public enum ApiScope {
    /** Read the consent ledger and its counts. */
    CONSENTS_READ,
    /** Read the audit log. */
    AUDIT_READ,
    /** Name those whom the policy promises to tell. */
    RECIPIENTS_WRITE;

    /** As documents and people write it, such as {@code consents:read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
