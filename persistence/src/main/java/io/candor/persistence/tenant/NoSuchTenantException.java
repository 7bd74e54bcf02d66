package io.candor.persistence.tenant;

import io.candor.persistence.shared.MissingException;

/** There is no such tenant, or the caller may not know that there is. Names no tenant. */
public class NoSuchTenantException extends MissingException {

    /** A refusal that names nothing. */
    public NoSuchTenantException() {
        super("error.no-such-tenant");
    }
}
