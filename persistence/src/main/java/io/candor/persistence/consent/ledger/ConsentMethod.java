package io.candor.persistence.consent.ledger;

import java.util.Locale;

/** How a choice was made. */
public enum ConsentMethod {
    /** In the banner on the tenant's own site. */
    BANNER,
    /** On the preference centre's page. */
    CENTRE,
    /** By the browser's Global Privacy Control signal. */
    GPC,
    /** Handed in by the tenant's own server. */
    API;

    /** As it stands in records and receipts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The method of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ConsentMethod of(String code) {
        for (ConsentMethod method : values()) {
            if (method.code().equals(code)) {
                return method;
            }
        }
        throw new IllegalArgumentException("not a method of consent");
    }
}
