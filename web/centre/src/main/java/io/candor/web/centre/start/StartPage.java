package io.candor.web.centre.start;

import io.candor.ejb.signup.SigningUp;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the servlet has found, for its pages; and for others whether people may begin on their own. */
@Named
@RequestScoped
public class StartPage {

    private final HttpServletRequest request;
    private final SigningUp signingUp;

    @Inject
    StartPage(HttpServletRequest request, SigningUp signingUp) {
        this.request = request;
        this.signingUp = signingUp;
    }

    /** For the container's proxy. */
    protected StartPage() {
        this(null, null);
    }

    /** What is to be shown. */
    public StartView view() {
        return (StartView) request.getAttribute(StartView.ATTRIBUTE);
    }

    /** Whether people may begin on their own. */
    public boolean isOpen() {
        return signingUp.isOpen();
    }
}
