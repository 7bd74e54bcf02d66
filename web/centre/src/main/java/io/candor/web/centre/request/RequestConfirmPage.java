package io.candor.web.centre.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Asks the reader of the mailed link to press a button. Opening the link changes nothing, since programs open links, too. */
@Named
@RequestScoped
public class RequestConfirmPage {

    private static final int LONGEST = 100;

    private final HttpServletRequest request;
    private boolean refused;

    @Inject
    RequestConfirmPage(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    protected RequestConfirmPage() {
        this(null);
    }

    @PostConstruct
    void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null) {
            faces.getExternalContext().setResponseHeader("Cache-Control", "private, no-store");
        }
    }

    /** Says that the link is not taken. */
    void refuse() {
        refused = true;
    }

    /** Whether the link was not taken, or the address holds none. */
    public boolean isRefused() {
        return refused || token().isEmpty();
    }

    /** What the link carries. */
    public String token() {
        String token = request.getParameter("token");
        return token != null && token.length() <= LONGEST && token.matches("[A-Za-z0-9_-]+") ? token : "";
    }
}
