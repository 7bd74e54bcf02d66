package io.candor.web.centre.consent;

import io.candor.web.shared.tenant.CentreAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The pseudonym that this browser made when its visitor chose about cookies, to be named in a request about what is held. */
@RequestScoped
public class ConsentPseudonym {

    private final AskedChoices askedChoices;
    private final ChoiceCookies cookies;
    private final CentreAddress address;

    @Inject
    ConsentPseudonym(AskedChoices askedChoices, ChoiceCookies cookies, CentreAddress address) {
        this.askedChoices = askedChoices;
        this.cookies = cookies;
        this.address = address;
    }

    /** For the container's proxy. */
    protected ConsentPseudonym() {
        this(null, null, null);
    }

    /** The pseudonym; empty if nothing was chosen in this browser, or not at this address. */
    public String find() {
        return askedChoices
                .of(address.place().tenant(), address.language())
                .flatMap(asked -> cookies.read(asked.cookie()))
                .map(CookieChoice::subject)
                .orElse("");
    }
}
