package io.candor.ejb.shared;

import jakarta.enterprise.context.RequestScoped;

/**
 * What a request knows of its caller beyond the account: a name. Told by the edge once the caller is known; timers and tasks tell nothing.
 * Decides nothing about access.
 */
@RequestScoped
public class CurrentCaller {

    private String name = "";

    /** Says how the caller is called. */
    public void isCalled(String theName) {
        name = theName;
    }

    /** How the caller is called; empty if nobody has said it. */
    public String name() {
        return name;
    }
}
