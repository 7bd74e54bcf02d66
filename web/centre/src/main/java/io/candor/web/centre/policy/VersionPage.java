package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One version, whatever its state; says which state that is. */
@Named
@RequestScoped
public class VersionPage {

    private final PolicyQueries policies;
    private final CentreAddress address;
    private final PolicyReading reading;
    private final Messages messages;
    private final HttpServletRequest request;

    @Inject
    VersionPage(
            PolicyQueries policies,
            CentreAddress address,
            PolicyReading reading,
            Messages messages,
            HttpServletRequest request) {
        this.policies = policies;
        this.address = address;
        this.reading = reading;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected VersionPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void open() {
        int number = (Integer) request.getAttribute(CentreRoutes.NUMBER);
        reading.open(
                policies.version(number, address.language(), address.defaultLanguage()), "/policy/versions/" + number);
    }

    /** The title of the text and the version's label. */
    public String title() {
        var version = reading.version();
        return messages.with("policy.version.title", version.title(), version.label());
    }
}
