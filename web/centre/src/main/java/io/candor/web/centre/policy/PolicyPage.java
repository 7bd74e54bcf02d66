package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The version in force. */
@Named
@RequestScoped
public class PolicyPage {

    private final PolicyQueries policies;
    private final CentreAddress address;
    private final PolicyReading reading;

    @Inject
    PolicyPage(PolicyQueries policies, CentreAddress address, PolicyReading reading) {
        this.policies = policies;
        this.address = address;
        this.reading = reading;
    }

    /** For the container's proxy. */
    protected PolicyPage() {
        this(null, null, null);
    }

    @PostConstruct
    void open() {
        reading.open(policies.inForce(address.language(), address.defaultLanguage()), "/policy");
    }

    /** The title of the text. */
    public String title() {
        return reading.version().title();
    }
}
