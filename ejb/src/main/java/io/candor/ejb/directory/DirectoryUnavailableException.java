package io.candor.ejb.directory;

import io.candor.persistence.shared.RefusedException;

/** Keycloak does not answer, or not as it should; later it may. */
public class DirectoryUnavailableException extends RefusedException {

    private final String reason;

    /**
     * @param reason what happened, without personal data
     */
    DirectoryUnavailableException(String reason) {
        super(Fault.STATE, "error.directory-unavailable");
        this.reason = reason;
    }

    /** What happened. */
    public String reason() {
        return reason;
    }
}
