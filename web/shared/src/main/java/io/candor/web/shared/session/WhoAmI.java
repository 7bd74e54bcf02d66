package io.candor.web.shared.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The signed-in person, for pages: {@code #{who.name}}. Pages that are shown to strangers too ask {@code #{who.known}} first. */
@Named("who")
@RequestScoped
public class WhoAmI {

    private final Optional<SignedIn> signedIn;

    @Inject
    WhoAmI(HttpServletRequest request) {
        this.signedIn = SignedIn.in(request.getSession(false)).filter(who -> who.isCaller(request));
    }

    /** For the container's proxy. */
    protected WhoAmI() {
        this.signedIn = Optional.empty();
    }

    /** Whether anybody is signed in. */
    public boolean isKnown() {
        return signedIn.isPresent();
    }

    /** As the person wants to be called; empty for strangers. */
    public String getName() {
        return signedIn.map(SignedIn::name).orElse("");
    }

    /** Whether the account has a name at all, beside its address. */
    public boolean isNamed() {
        return !getName().equals(getEmail());
    }

    /** The account's e-mail address; empty for strangers. */
    public String getEmail() {
        return signedIn.map(SignedIn::email).orElse("");
    }
}
